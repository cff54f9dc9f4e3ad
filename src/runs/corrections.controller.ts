import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, TokenWith, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { notFound } from '../platform/http/problem.js';
import { ChangeRun } from './change-run.js';
import { canonicalCorrections, correctionsSchema, type CorrectionsBody } from './corrections.contract.js';
import { readCorrections, saveCorrections } from './corrections.store.js';
import { idSchema } from './runs.contract.js';

/** What a runner corrects of what the file says. A change makes the report anew. */
@ApiTags('runs')
@Controller('api/v1/runs/:id/corrections')
export class CorrectionsController {
  constructor(
    private readonly rows: OwnRows,
    private readonly changeRun: ChangeRun,
  ) {}

  @Get()
  @TokenWith('runs:read')
  @ApiOperation({ summary: 'What was corrected of the file; empty when nothing' })
  @ApiOkResponse({ standardSchema: correctionsSchema })
  async read(@AskedBy() asker: Asker, @Param('id') id: string): Promise<CorrectionsBody> {
    const found = idSchema.safeParse(id).success
      ? await this.rows.of(asker.runnerId, (em) => readCorrections(em, asker.runnerId, id))
      : undefined;
    if (!found) throw notFound('run');
    return found;
  }

  @Put()
  @TokenWith('runs:write')
  @ApiOperation({ summary: 'Correct what the file says and analyse the run again' })
  @ApiOkResponse({ standardSchema: correctionsSchema })
  async save(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Body({ schema: correctionsSchema }) body: CorrectionsBody,
  ): Promise<CorrectionsBody> {
    const corrections = canonicalCorrections(body);
    await this.changeRun.change(asker.runnerId, id, async (em) =>
      (await saveCorrections(em, id, corrections)) ? 'analyse' : 'leave',
    );
    return corrections;
  }

  @Delete()
  @TokenWith('runs:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take all corrections back and analyse the run again' })
  @ApiNoContentResponse()
  async remove(@AskedBy() asker: Asker, @Param('id') id: string): Promise<void> {
    await this.save(asker, id, {});
  }
}
