import { adjustableForTests } from '../failpoint.js';

/** How the embedded server is set up: for one small machine, safe before fast. Units are PostgreSQL's. */
const settings: Readonly<Record<string, string>> = {
  // Reachable from this machine only; the OpenSSL inside is old.
  listen_addresses: '127.0.0.1',
  // Paths of sockets have a length limit that a deep data folder breaks.
  unix_socket_directories: '',
  shared_buffers: '96MB',
  // An acknowledged write survives a power cut.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // Enough for a copy while running (pg_backup_start) and for point-in-time recovery.
  wal_level: 'replica',
  max_wal_senders: '0',
  wal_compression: 'on',
  // Bounds the disk that the log takes between two checkpoints.
  max_wal_size: '512MB',
  min_wal_size: '64MB',
  // Queries are small; workers for parallel ones would only take memory.
  max_parallel_workers_per_gather: '0',
  io_method: 'sync',
  jit: 'off',
  // A client that was frozen in a transaction must not keep its locks for ever.
  idle_in_transaction_session_timeout: '5min',
  // Neither statements nor details: both hold values, and values are somebody's data.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_line_prefix: '%m ',
};

/** Three are kept for the superuser, so that supervision gets in when the service's pools are exhausted. */
const mostConnections = 60;

/** What `pg_ctl start -o` hands on to the server. Holds no text from outside: a shell reads it. */
export function serverOptions(port: number): string {
  // All suites of a test run share one server.
  const max_connections = adjustableForTests('postgres.mostConnections', mostConnections);
  const options = Object.entries({ ...settings, max_connections }).map(
    ([name, value]) => `-c "${name}=${value}"`,
  );
  return [`-p ${port}`, ...options].join(' ');
}
