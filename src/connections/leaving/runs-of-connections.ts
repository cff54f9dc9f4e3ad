import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { EraseRuns, lockRunner, passOnRuns, restrictedSources, type Heir } from '../../runs/runs.js';
import type { ConnectedActivity } from '../tables/connected-activity.entity.js';
import type { Connection } from '../tables/connection.entity.js';

/** Whether an activity stands for its run: it is there, as far as anybody knows. */
const stands = (activity: string): string => `${activity}.state in ('waiting', 'done', 'failed')`;

type Owner = Pick<Connection, 'provider' | 'runnerId'>;

/** The runs that came by a connection, and by nothing else: what the runner has from elsewhere, too, is theirs. */
@Injectable()
export class RunsOfConnections {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly eraseRuns: EraseRuns,
  ) {}

  /**
   * Deletes the runs that an activity brought before, as long as they are that provider's and no other activity, nor this one
   * now, stands for them. What another connection brought as well is that one's from then on, or fetched by it anew.
   */
  async removeOf(
    { provider, runnerId }: Connection,
    { id, runId }: Pick<ConnectedActivity, 'id' | 'runId'>,
  ): Promise<void> {
    if (runId === null || (await this.standsFor(id, runId))) return;
    await this.leaveToOthers({ provider, runnerId }, runId);
    await this.haveOthersAsk({ provider, runnerId }, runId);
    const runs = await this.dataSource.query<{ id: string }[]>(
      `select id from run
        where runner_id = $1 and source = $2
          and source_file_id = (select source_file_id from run where id = $3)
          and not exists (select from connected_activity other where other.run_id = $3 and ${stands('other')})`,
      [runnerId, `api:${provider}`, runId],
    );
    for (const run of runs) await this.eraseRuns.oneOfSource(runnerId, run.id, `api:${provider}`);
  }

  private async standsFor(activityId: string, runId: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `select from connected_activity where id = $1 and run_id = $2`,
      [activityId, runId],
    );
    return rows.length > 0;
  }

  /** Deletes the runs of an activity that others took the place of. Safe to be cut short and called again. */
  async removeReplaced(connection: Connection, activityId: string): Promise<void> {
    const rows = await this.dataSource.query<{ runId: string }[]>(
      `select unnest(replaced_run_ids) as "runId" from connected_activity where id = $1`,
      [activityId],
    );
    for (const { runId } of rows) {
      await this.removeOf(connection, { id: activityId, runId });
      await this.dataSource.query(
        `update connected_activity set replaced_run_ids = array_remove(replaced_run_ids, $2::uuid) where id = $1`,
        [activityId, runId],
      );
    }
  }

  /** Deletes all runs that came from a provider and from no other. Safe to be cut short and called again. */
  async removeAll(owner: Owner): Promise<void> {
    await this.leaveToOthers(owner);
    await this.haveOthersAsk(owner);
    await this.eraseRuns.ofSource(owner.runnerId, `api:${owner.provider}`);
  }

  /**
   * What another connection brought as well is that one's from now on, unless its terms want it to come in another way: all of it,
   * or what came with one run.
   */
  private async leaveToOthers({ runnerId, provider }: Owner, runId: string | null = null): Promise<void> {
    await this.dataSource.transaction(async (em) => {
      await lockRunner(em, runnerId);
      const heirs = (await em.query(
        `select run.source_file_id as "fileId", min('api:' || other.provider) as source
           from run
           join connected_activity activity on activity.run_id = run.id and ${stands('activity')}
           join connection other on other.id = activity.connection_id and other.status <> 'leaving'
          where run.runner_id = $1 and run.source = 'api:' || $2 and other.provider <> $2
            and 'api:' || other.provider <> all($3) and run.id = coalesce($4, run.id)
          group by run.source_file_id`,
        [runnerId, provider, restrictedSources, runId],
      )) as Heir[];
      await passOnRuns(em, runnerId, `api:${provider}`, heirs);
    });
  }

  /** Other connections that stand for one of these runs fetch it again when it is deleted: to them it is not. */
  private async haveOthersAsk({ runnerId, provider }: Owner, runId: string | null = null): Promise<void> {
    await this.dataSource.query(
      `update connected_activity activity
          set state = 'waiting', run_id = null, sha256 = null, asked = asked + 1, attempts = 0, leased_until = null,
              due_at = now() + interval '1 minute', changed_at = now()
         from run, connection other
        where run.runner_id = $1 and run.source = 'api:' || $2 and activity.run_id = run.id
          and other.id = activity.connection_id and other.provider <> $2 and run.id = coalesce($3, run.id)`,
      [runnerId, provider, runId],
    );
  }

  /** Whether there was a run of this activity, which its runner deleted or which expired: then it does not come back. */
  async wasDeleted(
    runnerId: string,
    { runId, sha256 }: Pick<ConnectedActivity, 'runId' | 'sha256'>,
  ): Promise<boolean> {
    if (runId === null) return false;
    const rows = await this.dataSource.query<unknown[]>(
      `select from run where id = $1 union all select from left_out where runner_id = $2 and sha256 = $3`,
      [runId, runnerId, sha256],
    );
    return rows.length === 0;
  }
}
