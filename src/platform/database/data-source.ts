import type { DataSourceOptions } from 'typeorm';
import { SnakeCaseNaming } from './snake-case-naming.js';

/** Connections of the pool that serves requests, handlers and the dispatcher of one process. */
const poolSize = 12;

/**
 * Options of the one database connection pool. Entities are handed in by whoever composes the application, so
 * that platform knows no feature. The schema changes through migrations alone.
 */
export function dataSourceOptions(
  databaseUrl: string,
  entities: NonNullable<DataSourceOptions['entities']>,
  onConnectionLost: (error: Error) => void,
): DataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    entities,
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    migrationsRun: false,
    applicationName: 'stridecheck',
    poolSize,
    // Without a listener the error of an idle connection would end the process.
    poolErrorHandler: onConnectionLost,
    extra: {
      // A request that gets no connection for so long is answered with 503 instead of waiting.
      connectionTimeoutMillis: 5_000,
      // A half-open connection (packets vanish) must not hold a request for ever.
      query_timeout: 30_000,
      statement_timeout: 30_000,
      keepAlive: true,
    },
  };
}
