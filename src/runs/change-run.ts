import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OwnRows } from '../platform/database/own-rows.js';
import { Dispatcher } from '../platform/outbox/dispatcher.js';
import { notFound } from '../platform/http/problem.js';
import { promiseAnalysisAgain } from './analyse-run.js';
import type { RunStatus } from './run.entity.js';
import { idSchema } from './runs.contract.js';

/** A run whose inputs are being changed; nobody else changes it until the transaction ends. */
export interface ChangingRun {
  readonly id: string;
  readonly status: RunStatus;
}

/** Writes a change and says whether the report has to be made anew for it. */
export type Change = (em: EntityManager, run: ChangingRun) => Promise<'analyse' | 'leave'>;

/** Changes what a runner says about a run; change and promise of the new analysis are one transaction. */
@Injectable()
export class ChangeRun {
  constructor(
    private readonly rows: OwnRows,
    private readonly dispatcher: Dispatcher,
  ) {}

  /** @throws ProblemException 404 when this runner has no such run. */
  async change(runnerId: string, runId: string, change: Change): Promise<void> {
    if (!idSchema.safeParse(runId).success) throw notFound('run');
    const next = await this.rows.of(runnerId, async (em) => {
      const run = await lockOwnRun(em, runnerId, runId);
      if (!run) throw notFound('run');
      const outcome = await change(em, run);
      if (outcome === 'analyse') await analyseAfresh(em, run.id);
      return outcome;
    });
    if (next === 'analyse') this.dispatcher.poke();
  }
}

async function lockOwnRun(
  em: EntityManager,
  runnerId: string,
  runId: string,
): Promise<ChangingRun | undefined> {
  const rows = (await em.query(
    `select id, status from run where id = $1 and runner_id = $2 for no key update`,
    [runId, runnerId],
  )) as ChangingRun[];
  return rows[0];
}

/** With other inputs the file gets all its attempts again. */
async function analyseAfresh(em: EntityManager, runId: string): Promise<void> {
  await em.query(`update run set failed_attempts = 0 where id = $1`, [runId]);
  await promiseAnalysisAgain(em, [runId], 'now');
}
