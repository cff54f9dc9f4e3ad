import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, TokenWith, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { keepApart } from './duplicates.store.js';
import { requireRun } from './require-run.js';
import { toRunBody } from './run-body.js';
import { lockRunner } from './run-steps.store.js';
import { duplicateInputSchema, runSchema, type DuplicateInput, type RunBody } from './runs.contract.js';

/** Several recordings of one run. */
@ApiTags('runs')
@Controller('api/v1/runs/:id/duplicate')
export class DuplicateController {
  constructor(private readonly rows: OwnRows) {}

  @Put()
  @TokenWith('runs:write')
  @ApiOperation({
    summary: 'Say that a recording is a run of its own, or that it may be one with others again',
  })
  @ApiOkResponse({ standardSchema: runSchema })
  async keep(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Body({ schema: duplicateInputSchema }) { keep }: DuplicateInput,
  ): Promise<RunBody> {
    const { runnerId } = asker;
    return this.rows.of(runnerId, async (em) => {
      await lockRunner(em, runnerId);
      await requireRun(em, asker, id);
      await keepApart(em, runnerId, id, keep);
      return toRunBody(await requireRun(em, asker, id));
    });
  }
}
