import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ProblemException, type Problem } from './problem.js';

/** PostgreSQL's classes for "cannot be reached now": connection faults, shutdown, too many connections. */
const unreachable = /^(?:08|57P|53)/;

/** Turns everything that is thrown into a problem document; unexpected faults are logged and say nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.toProblem(error);
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const waitS = problem.status === 503 ? 2 : problem.retryAfterS;
    if (typeof waitS === 'number') void reply.header('retry-after', waitS);
    void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private toProblem(error: unknown): Problem {
    if (error instanceof ProblemException) return error.getResponse() as Problem;
    if (error instanceof HttpException) return fromHttpException(error);
    const fault = error as Error & { code?: string; statusCode?: number };
    if (fault.code === 'ECONNRESET' && fault.message === 'aborted') {
      return plain(400, 'broken-off', 'The upload was broken off', 'Send the file again.');
    }
    if (isUnreachable(fault)) {
      this.log.warn(`The database does not answer: ${fault.message}`);
      return plain(503, 'unavailable', 'Not available right now', 'Try again in a few seconds.');
    }
    if (fault.statusCode !== undefined && fault.statusCode >= 400 && fault.statusCode < 500) {
      return plain(fault.statusCode, 'bad-request', 'The request cannot be used', fault.message);
    }
    this.log.error(...unexpected(fault));
    return plain(500, 'internal', 'Something went wrong here', 'The fault was logged. Try again later.');
  }
}

/** What is logged of a fault. The database's words repeat what it was given, so of those only the code is taken. */
function unexpected(
  fault: Error & { code?: string; routine?: string; constraint?: string },
): [string, string] {
  if (fault.routine === undefined) return [`Unexpected fault: ${fault.message}`, fault.stack ?? ''];
  const { code, routine, constraint = 'no constraint' } = fault;
  const places = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`The database refuses a statement: ${code} (${routine}, ${constraint})`, places.join('\n')];
}

function isUnreachable(error: Error & { code?: string }): boolean {
  const code = error.code ?? '';
  return (
    unreachable.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE'].includes(code) ||
    error.name === 'QueryRunnerAlreadyReleasedError' ||
    /timeout exceeded when trying to connect|Connection terminated|Query read timeout/.test(
      error.message ?? '',
    )
  );
}

function fromHttpException(error: HttpException): Problem {
  const status = error.getStatus();
  const body = error.getResponse();
  const message = typeof body === 'string' ? body : ((body as { message?: string | string[] }).message ?? '');
  const detail = Array.isArray(message) ? message.join('; ') : message;
  const code = status === 404 ? 'not-found' : status < 500 ? 'bad-request' : 'internal';
  return plain(status, code, error.message, detail);
}

function plain(status: number, code: string, title: string, detail: string): Problem {
  return { type: `/problems/${code}`, title, status, detail, code };
}
