import type { EntityManager } from 'typeorm';
import { findRuns, listChanges, type ChangedRun } from './run-changes.store.js';
import type { RunRow } from './run-row.js';

/**
 * A change is dated when it is written and seen when its transaction ends, which may be after that of a later one: so much
 * is looked at again. No statement of ours takes longer.
 */
const overlapMs = 30_000;
const pageSize = 1_000;

/** The changes of a runner's runs, each told once and none left out, whatever order they become visible in. */
export class RunChanges {
  private readonly told = new Map<string, string>();

  /** `since`: UTC, milliseconds since 1970; what changed before is known. */
  constructor(
    private readonly runnerId: string,
    private since: number,
  ) {}

  /** The runs that changed since the last call, as they are now. One short query when none did. */
  async next(em: EntityManager): Promise<RunRow[]> {
    const changed: ChangedRun[] = [];
    let page: ChangedRun[] = [];
    let after: { at: string; id?: string } = { at: new Date(this.since - overlapMs).toISOString() };
    do {
      page = await listChanges(em, this.runnerId, after, pageSize);
      changed.push(...page.filter(({ id, at }) => this.told.get(id) !== at));
      after = page.at(-1) ?? after;
    } while (page.length === pageSize);
    if (changed.length === 0) return [];
    const runs = await findRuns(
      em,
      this.runnerId,
      changed.map(({ id }) => id),
    );
    for (const { id, at } of changed) this.told.set(id, at);
    this.since = Math.max(this.since, ...changed.map(({ at }) => Date.parse(at)));
    return runs;
  }

  /** What a client sends to go on here. */
  get place(): string {
    return new Date(this.since).toISOString();
  }
}
