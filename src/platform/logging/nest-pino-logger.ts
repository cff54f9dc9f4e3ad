import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Who speaks for Nest itself: modules loaded, routes mapped. Only of interest when something is searched. */
const nestContexts = new Set([
  'InstanceLoader',
  'LegacyRouteConverter',
  'NestApplication',
  'NestApplicationContext',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
]);

type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/**
 * Nest's messages, and those of our classes through Nest's `Logger`, written by the process's one logger. What
 * Nest tells about its own work is lowered from "log" to debug; its warnings and errors keep their level.
 */
export class NestPinoLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    const context = contextOf(rest);
    this.write(context !== undefined && nestContexts.has(context) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const context = contextOf(rest);
    const stack = message instanceof Error ? message.stack : stackOf(rest);
    const fields = {
      ...(context === undefined ? {} : { context }),
      ...(stack === undefined ? {} : { stack }),
    };
    this.logger[level](fields, textOf(message));
  }
}

/** Nest appends the context as the last argument. */
function contextOf(rest: readonly unknown[]): string | undefined {
  const last = rest.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? last : undefined;
}

/** `error(message, stack, context)` and `error(message, stack)`: a stack has lines, a context has none. */
function stackOf(rest: readonly unknown[]): string | undefined {
  return rest.find((part): part is string => typeof part === 'string' && part.includes('\n'));
}

function textOf(message: unknown): string {
  if (message instanceof Error) return message.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
}
