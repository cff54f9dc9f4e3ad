import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline, Transform, type Readable } from 'node:stream';
import type { ImportOptions } from './import-options.js';
import type { ImportBody } from './import-service.js';

/** The service did not take the archive; the message is for whoever called. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

/**
 * Sends an archive; `onBytes` is told how many bytes have left. It is streamed, however large it is.
 * @throws NotSent with the reason.
 */
export async function sendArchive(
  { url, token }: Pick<ImportOptions, 'url' | 'token'>,
  archive: { readonly name: string; readonly stream: Readable; readonly bytes?: number },
  onBytes: (bytes: number) => void,
): Promise<ImportBody> {
  const address = new URL(`${url}/api/v1/imports`);
  const send = address.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise<ImportBody>((resolve, reject) => {
    const fail = (why: string): void => reject(new NotSent(why));
    let isAnswered = false;
    const request = send(address, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(archive.name)}`,
        ...(archive.bytes !== undefined && { 'content-length': archive.bytes }),
      },
    });
    request.on('response', (response) => {
      isAnswered = true;
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', () => fail('The connection broke before the service had answered.'));
      response.on('end', () => {
        const answer = parsed(Buffer.concat(pieces).toString());
        if (response.statusCode === 202) resolve(answer as ImportBody);
        else fail(wordsOf(answer, response.statusCode ?? 0));
        archive.stream.destroy();
      });
    });
    let sent = 0;
    const counting = new Transform({
      transform(piece: Buffer, _encoding, done) {
        sent += piece.length;
        onBytes(sent);
        done(null, piece);
      },
    });
    pipeline(archive.stream, counting, request, (error) => {
      // A service that refuses early answers, and stops listening.
      if (!error || isAnswered) return;
      setTimeout(() => fail(faultOf(error, url)), answerWithinMs).unref();
    });
    request.on('error', () => undefined);
  });
}

/** An answer may still be on its way when the connection is closed. */
const answerWithinMs = 500;

interface Problem {
  readonly title?: string;
  readonly detail?: string;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function wordsOf(answer: unknown, status: number): string {
  const { title, detail } = answer as Problem;
  if (status === 401) return 'The service does not know this token, or it has expired.';
  return [title, detail].filter(Boolean).join('. ') || `The service answered with ${status}.`;
}

function faultOf(error: NodeJS.ErrnoException, url: string): string {
  if (error.syscall === 'connect' || error.code === 'ENOTFOUND')
    return `${url} cannot be reached (${error.code}).`;
  if (error.syscall === 'open' || error.syscall === 'read') return `A file cannot be read: ${error.message}`;
  return `The connection broke (${error.code ?? error.message}). Nothing was kept: send it again.`;
}
