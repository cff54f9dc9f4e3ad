import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { AskedBy, TokenWith, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import {
  deleteDiaryEntry,
  diaryEntrySchema,
  diaryInputSchema,
  diaryListQuerySchema,
  diaryListSchema,
  findDiaryEntry,
  readProfile,
  saveDiaryEntry,
  symptomsOf,
  type DiaryBody,
  type DiaryInput,
  type DiaryListBody,
  type DiaryListQuery,
} from '../runners/runners.js';
import { ChangeRun, type ChangingRun } from './change-run.js';
import { toDiaryBody } from './diary-body.js';
import { listDiary } from './diary-list.store.js';
import { dropUnsignedReport } from './fail-run.js';
import { placeOf, toCursor } from './list-cursor.js';
import { requireRun } from './require-run.js';

/** What a runner notes about runs. The report of the run is made anew with it; what matters at once is in the answer. */
@ApiTags('diary')
@Controller('api/v1/diary')
export class DiaryController {
  constructor(
    private readonly rows: OwnRows,
    private readonly changeRun: ChangeRun,
  ) {}

  @Get()
  @TokenWith('diary:read')
  @ApiOperation({ summary: 'The diary in the order of the runs, newest first' })
  @ApiOkResponse({ standardSchema: diaryListSchema })
  async list(
    @AskedBy() asker: Asker,
    @Query({ schema: diaryListQuerySchema }) { limit, cursor }: DiaryListQuery,
  ): Promise<DiaryListBody> {
    const place = placeOf(cursor);
    const { language, found } = await this.rows.of(asker.runnerId, async (em) => ({
      language: (await readProfile(em, asker.runnerId)).language,
      found: await listDiary(em, asker.runnerId, limit + 1, place),
    }));
    const page = found.slice(0, limit);
    const last = page.at(-1)?.place;
    return {
      entries: page.map(({ entry, startTime, timeZone }) => ({
        ...toDiaryBody(entry.runId, entry, language),
        startTime: startTime?.toISOString() ?? null,
        timeZone,
      })),
      nextCursor: found.length > limit && last ? toCursor(last) : null,
    };
  }

  @Get(':runId')
  @TokenWith('diary:read')
  @ApiOperation({ summary: 'What was noted about a run; empty when nothing' })
  @ApiOkResponse({ standardSchema: diaryEntrySchema })
  async read(@AskedBy() asker: Asker, @Param('runId') runId: string): Promise<DiaryBody> {
    return this.rows.of(asker.runnerId, async (em) => {
      await requireRun(em, asker, runId);
      return entryBody(em, asker, runId);
    });
  }

  @Put(':runId')
  @TokenWith('diary:write')
  @ApiOperation({ summary: 'Note the whole entry of a run and analyse the run again' })
  @ApiOkResponse({ standardSchema: diaryEntrySchema })
  async save(
    @AskedBy() asker: Asker,
    @Param('runId') runId: string,
    @Body({ schema: diaryInputSchema }) body: DiaryInput,
  ): Promise<DiaryBody> {
    await this.changeRun.change(asker.runnerId, runId, async (em, run) => {
      const changed = await saveDiaryEntry(em, asker.runnerId, runId, symptomsOf(body));
      return changed ? afterChange(em, run) : 'leave';
    });
    return this.rows.of(asker.runnerId, (em) => entryBody(em, asker, runId));
  }

  @Delete(':runId')
  @TokenWith('diary:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete the entry of a run and analyse the run again' })
  @ApiNoContentResponse()
  async remove(@AskedBy() asker: Asker, @Param('runId') runId: string): Promise<void> {
    await this.changeRun.change(asker.runnerId, runId, async (em, run) => {
      const deleted = await deleteDiaryEntry(em, asker.runnerId, runId);
      return deleted ? afterChange(em, run) : 'leave';
    });
  }
}

async function entryBody(em: EntityManager, { runnerId }: Asker, runId: string): Promise<DiaryBody> {
  const { language } = await readProfile(em, runnerId);
  return toDiaryBody(runId, await findDiaryEntry(em, runnerId, runId), language);
}

/** A failed run gives no new report; one that is left of it would say what the diary no longer does. */
async function afterChange(em: EntityManager, run: ChangingRun): Promise<'analyse' | 'leave'> {
  if (run.status !== 'failed') return 'analyse';
  await dropUnsignedReport(em, run.id);
  return 'leave';
}
