import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { runnerRole } from './request-roles.js';

/**
 * The database as one runner sees it. Row-level security is the second line behind the ownership in every query: a
 * query that forgets who is asking finds nothing of anybody else.
 */
@Injectable()
export class OwnRows {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction in which only the rows of `runnerId` exist, and returns what it returns. Never call
   * it within itself: the inner one waits for a connection, and for the locks of the outer one.
   */
  async of<Value>(runnerId: string, work: (em: EntityManager) => Promise<Value>): Promise<Value> {
    return this.dataSource.transaction(async (em) => {
      await em.query(`select set_config('role', $1, true), set_config('stridecheck.runner_id', $2, true)`, [
        runnerRole,
        runnerId,
      ]);
      return work(em);
    });
  }
}
