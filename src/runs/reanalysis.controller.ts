import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, TokenWith, type Asker } from '../accounts/accounts.js';
import { methodVersion } from '../analysis/gait/thresholds.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { methodOrder, triedMethodOrder } from './method-order.js';
import { reanalysisSchema, type ReanalysisBody } from './reanalysis.contract.js';

/** How far the background is with making reports anew. */
@ApiTags('runs')
@Controller('api/v1/runs/reanalysis')
export class ReanalysisController {
  constructor(private readonly rows: OwnRows) {}

  @Get()
  @TokenWith('runs:read')
  @ApiOperation({ summary: 'How many reports are being made anew, and why' })
  @ApiOkResponse({ standardSchema: reanalysisSchema })
  async progress(@AskedBy() asker: Asker): Promise<ReanalysisBody> {
    const [counts] = (await this.rows.of(asker.runnerId, (em) =>
      em.query(
        `select count(*)::int as total,
              count(*) filter (where ${triedMethodOrder} < ${methodOrder('$2')})::int as outdated,
              count(*) filter (where ${triedMethodOrder} >= ${methodOrder('$2')}
                and (status <> 'reported' or analysis_due_at is not null))::int as "dueForOtherReasons"
         from run where runner_id = $1 and status <> 'failed' and method_version is not null`,
        [asker.runnerId, methodVersion],
      ),
    )) as Omit<ReanalysisBody, 'methodVersion'>[];
    return { methodVersion, ...counts };
  }
}
