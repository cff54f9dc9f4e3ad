import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { styles } from '../analysis/report/html/styles.js';
import { attachment } from '../platform/http/content-disposition.js';
import { contentPolicy } from '../platform/http/security-headers.js';

const styleHash = createHash('sha256').update(styles).digest('base64');

/** A page of ours is its own bytes: no script, no request, and no style but the one inside it. */
const policy = contentPolicy({ 'style-src': `'sha256-${styleHash}'`, 'img-src': 'data:' });

/** Says what form of a report the body has, and, of a page, what it may do. */
export function setReportType(reply: FastifyReply, type: string): void {
  void reply.header('vary', 'Accept').type(`${type}; charset=utf-8`);
  if (type === 'text/html') void reply.header('content-security-policy', policy);
}

/** Says that the body is a PDF to be saved under this name; returns the body. */
export function sendPdf(reply: FastifyReply, pdf: Uint8Array, name: string): Buffer {
  void reply.header('vary', 'Accept').header('content-disposition', attachment(name)).type('application/pdf');
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
}
