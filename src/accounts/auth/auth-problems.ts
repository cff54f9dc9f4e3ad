import type { FastifyReply } from 'fastify';
import type { Problem } from '../../platform/http/problem.js';

/** A fault as the auth library says it, as a problem document; `code` and `message` stay as the library has them. */
export function toProblem(status: number, text: string): Problem {
  const { code, message } = faultIn(text);
  if (status >= 500) {
    return {
      type: '/problems/internal',
      title: 'Something went wrong here',
      status,
      detail: 'The fault was logged. Try again later.',
      code: 'internal',
    };
  }
  return {
    type: `/problems/${(code ?? 'bad-request').toLowerCase().replaceAll('_', '-')}`,
    title: message ?? 'The request cannot be used',
    status,
    detail: message,
    code: code ?? 'bad-request',
    message,
  };
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
  return problem(reply, 404, 'not-found', 'No such page', 'There is nothing at this address.');
}

/** Answers that only JSON is read here. */
export function wrongType(reply: FastifyReply): FastifyReply {
  return problem(reply, 415, 'not-json', 'Only JSON is read here', 'Send application/json.');
}

function problem(
  reply: FastifyReply,
  status: number,
  code: string,
  title: string,
  detail: string,
): FastifyReply {
  return reply
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: `/problems/${code}`, title, status, detail, code }));
}
