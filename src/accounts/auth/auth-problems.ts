import type { FastifyReply } from 'fastify';
import type { Problem } from '../../platform/http/problem.js';

/** What the auth library calls a fault of its own although it was sent something wrong. */
const faultsOfTheSender = new Set(['FAILED_TO_VERIFY_REGISTRATION']);

/** A fault as the auth library says it, as a problem document; `code` and `message` stay as the library has them. */
export function toProblem(said: number, text: string): Problem {
  const { code = 'bad-request', message } = faultIn(text);
  const status = faultsOfTheSender.has(code) ? 400 : said;
  if (status >= 500) {
    const detail = 'The fault was logged. Try again later.';
    return plain(status, 'internal', 'Something went wrong here', detail);
  }
  const type = `/problems/${code.toLowerCase().replaceAll('_', '-')}`;
  const title = message ?? 'The request cannot be used';
  return { type, title, status, detail: message, code, message };
}

function faultIn(text: string): { code?: string; message?: string } {
  try {
    const fault = JSON.parse(text) as { code?: unknown; message?: unknown } | null;
    return {
      ...(typeof fault?.code === 'string' && { code: fault.code }),
      ...(typeof fault?.message === 'string' && { message: fault.message }),
    };
  } catch {
    return {};
  }
}

/** Answers that there is no such route. */
export function unknownRoute(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, plain(404, 'not-found', 'No such page', 'There is nothing at this address.'));
}

/** Answers that the account's second factor has to be shown first. */
export function secondFactorFirst(reply: FastifyReply): FastifyReply {
  const detail = 'Sign in with the passkey or the provider of this account to change it.';
  return sendProblem(reply, plain(403, 'second-factor-first', 'The second factor comes first', detail));
}

/** Answers that only JSON is read here. */
export function wrongType(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, plain(415, 'not-json', 'Only JSON is read here', 'Send application/json.'));
}

/** Answers with a problem document. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

function plain(status: number, code: string, title: string, detail: string): Problem {
  return { type: `/problems/${code}`, title, status, detail, code };
}
