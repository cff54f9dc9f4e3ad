import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { styles } from '../analysis/report/html/styles.js';
import { contentPolicy } from '../platform/http/security-headers.js';

const styleHash = createHash('sha256').update(styles).digest('base64');

/** A page of ours is its own bytes: no script, no request, and no style but the one inside it. */
const policy = contentPolicy({ 'style-src': `'sha256-${styleHash}'`, 'img-src': 'data:' });

/** Says what form of a report the body has, and, of a page, what it may do. */
export function setReportType(reply: FastifyReply, type: string): void {
  void reply.header('vary', 'Accept').type(`${type}; charset=utf-8`);
  if (type === 'text/html') void reply.header('content-security-policy', policy);
}
