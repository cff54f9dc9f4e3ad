import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, Mailer, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import type { Notice } from './notice.entity.js';
import {
  noticeListSchema,
  noticeSettingsInputSchema,
  noticeSettingsSchema,
  noticesQuerySchema,
  seenNoticesSchema,
  type NoticeBody,
  type NoticeListBody,
  type NoticeSettingsBody,
  type NoticeSettingsInput,
  type NoticesQuery,
  type SeenNotices,
} from './notices.contract.js';
import { countUnseen, listNotices, markSeen, saveByMail, wantsMail } from './notices.store.js';

/** What I am told of. */
@ApiTags('notices')
@Controller('api/v1/notices')
export class NoticesController {
  constructor(
    private readonly rows: OwnRows,
    private readonly mailer: Mailer,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What I am told of, newest first, and how much of it I have not seen' })
  @ApiOkResponse({ standardSchema: noticeListSchema })
  async list(
    @AskedBy() { runnerId }: Asker,
    @Query({ schema: noticesQuerySchema }) { limit, cursor }: NoticesQuery,
  ): Promise<NoticeListBody> {
    return this.rows.of(runnerId, async (em) => {
      const found = await listNotices(em, runnerId, limit + 1, cursor);
      const page = found.slice(0, limit);
      return {
        notices: page.map(toBody),
        unseen: await countUnseen(em, runnerId),
        nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null,
      };
    });
  }

  @Post('seen')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that notices are seen' })
  @ApiNoContentResponse()
  async seen(
    @AskedBy() { runnerId }: Asker,
    @Body({ schema: seenNoticesSchema }) { ids }: SeenNotices,
  ): Promise<void> {
    await this.rows.of(runnerId, (em) => markSeen(em, runnerId, ids));
  }

  @Get('settings')
  @ApiOperation({ summary: 'Whether I am told by mail too' })
  @ApiOkResponse({ standardSchema: noticeSettingsSchema })
  async settings(@AskedBy() { runnerId }: Asker): Promise<NoticeSettingsBody> {
    const byMail = await this.rows.of(runnerId, (em) => wantsMail(em, runnerId));
    return { byMail, sendsMail: this.mailer.isThere };
  }

  @Put('settings')
  @ApiOperation({ summary: 'Say whether to be told by mail too' })
  @ApiOkResponse({ standardSchema: noticeSettingsSchema })
  async changeSettings(
    @AskedBy() { runnerId }: Asker,
    @Body({ schema: noticeSettingsInputSchema }) { byMail }: NoticeSettingsInput,
  ): Promise<NoticeSettingsBody> {
    await this.rows.of(runnerId, (em) => saveByMail(em, runnerId, byMail));
    return { byMail, sendsMail: this.mailer.isThere };
  }
}

function toBody({ id, kind, objectId, practice, app, runId, createdAt, seenAt }: Notice): NoticeBody {
  return {
    id,
    kind,
    objectId,
    practice,
    app,
    runId,
    createdAt: createdAt.toISOString(),
    seenAt: seenAt?.toISOString() ?? null,
  };
}
