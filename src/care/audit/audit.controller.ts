import { Controller, Get, Ip, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import { PracticeDesk } from '../practice/practice-desk.js';
import { auditListSchema, auditQuerySchema, type AuditListBody, type AuditQuery } from './audit.contract.js';
import { listAudit, type ReadEntry } from './audit.store.js';
import { writeAudit } from './audit.js';

/** What was done in the practice, for its owner. */
@ApiTags('care')
@OnlyForPhysios()
@Controller('api/v1/care/practice/audit')
export class AuditController {
  constructor(private readonly desk: PracticeDesk) {}

  @Get()
  @ApiOperation({ summary: 'Who did what with whose data, newest first, and whether the log is whole' })
  @ApiOkResponse({ standardSchema: auditListSchema })
  async list(
    @AskedBy() asker: Asker,
    @Query({ schema: auditQuerySchema }) { limit, before }: AuditQuery,
    @Ip() address: string,
  ): Promise<AuditListBody> {
    const found = await this.desk.as(asker, 'see-audit', async (em, { practiceId }) => {
      const entries = await listAudit(em, practiceId, limit + 1, before);
      await writeAudit(em, { practiceId, actor: asker.runnerId, action: 'audit.seen', address });
      return entries;
    });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      entries: page.map(toBody),
      nextBefore: found.length > limit && last ? Number(last.number) : null,
      isWhole: page.every(({ isKept }) => isKept),
    };
  }
}

function toBody({ number, at, actor, action, subject, consentId, objectId, network, hash }: ReadEntry) {
  const text = { at: at.toISOString(), hash: hash.toString('hex') };
  return { number: Number(number), actor, action, subject, consentId, objectId, network, ...text };
}
