import type { Logger } from 'pino';
import { readConfig } from './platform/config/read-config.js';
import { createLogger } from './platform/logging/logger.js';
import { startService, type Role, type Service } from './service.js';

/** A stop that takes longer (a job that hangs, a client that reads nothing) is cut short. */
const longestStopMs = 40_000;
const sameKeyMs = 1_000;

/**
 * Runs the service until it is asked to stop (Ctrl-C, SIGTERM), then stops it in order and ends the process.
 * A second Ctrl-C ends it at once. Resolves when the service is up.
 * @throws ConfigError and whatever keeps the service from starting.
 */
export async function runProcess(role: Role, env: NodeJS.ProcessEnv): Promise<Service> {
  const config = readConfig(env);
  const log = createLogger(config.logLevel);
  let askedAt: number | undefined;
  const starting = startService(config, role, log);
  const onSignal = (signal: string): void => {
    // One Ctrl-C may arrive twice: from the terminal, and passed on by npm.
    const isRepeated = askedAt !== undefined && Date.now() - askedAt > sameKeyMs;
    if (isRepeated && signal === 'SIGINT') process.exit(130);
    if (askedAt !== undefined) return;
    askedAt = Date.now();
    log.info(`${signal}: stopping, finishing what is under way (again to stop at once)`);
    stopThenExit(starting, log);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const service = await starting;
  log.info(service.url ? `Stridecheck is ready at ${service.url}` : 'The worker is ready');
  if (service.setUpUrl) tellSetUp(service.setUpUrl);
  return service;
}

/** For whoever sits at the terminal, and not through the log, which others may read. */
function tellSetUp(url: string): void {
  process.stdout.write(
    `\nNobody has an account here yet. Make the first one, the admin's, at\n\n    ${url}\n\n` +
      'This address works once, until the account exists.\n',
  );
}

function stopThenExit(starting: Promise<Service>, log: Logger): void {
  setTimeout(() => {
    log.error('Stopping took too long and was cut short; nothing that was accepted is lost.');
    process.exit(1);
  }, longestStopMs).unref();
  starting
    .then((service) => service.stop())
    .then(
      () => process.exit(0),
      (error: Error) => {
        log.error(`Stopping failed: ${error.message}`);
        process.exit(1);
      },
    );
}
