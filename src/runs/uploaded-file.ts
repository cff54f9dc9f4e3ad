import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { limits } from '../analysis/activity/limits.js';
import { fileNameIn } from '../platform/http/content-disposition.js';
import { ProblemException } from '../platform/http/problem.js';
import { StorageLimitError } from '../platform/storage/file-storage.js';

export interface UploadedFile {
  readonly stream: Readable;
  readonly fileName: string | null;
}

/**
 * The file in an upload request, as a stream: the multipart field `file`, or the bare body. A part of a form ends after
 * `maxBytes` and one more.
 * @throws ProblemException when a multipart body holds no file, or none in that field.
 */
export async function uploadedFile(
  request: FastifyRequest,
  maxBytes: number = limits.fileBytes,
): Promise<UploadedFile> {
  if (!request.isMultipart())
    return { stream: request.raw, fileName: fileNameIn(request.headers['content-disposition']) };
  const part = await request.file({
    limits: { files: 1, fields: 10, fieldSize: 1_000, parts: 11, fileSize: maxBytes + 1 },
  });
  if (!part || part.fieldname !== 'file') {
    // Read to its end, or the next request on this connection would wait behind it.
    part?.file.resume();
    throw new ProblemException(
      400,
      'no-file',
      'No file in the request',
      'Send the file of a run in the multipart field `file`, or as the bare body.',
    );
  }
  return { stream: part.file, fileName: part.filename || null };
}

/** The answer to an upload that storage refused; anything else is thrown on as it is. */
export function uploadProblem(error: unknown): unknown {
  if (!(error instanceof StorageLimitError)) return error;
  if (error.reason === 'full') {
    return new ProblemException(
      507,
      'no-room',
      'The disk is nearly full',
      'Make room, then send the file again.',
    );
  }
  const megabytes = limits.fileBytes / 1024 / 1024;
  return new ProblemException(
    413,
    'too-large',
    'The file is too large',
    `A file may have ${megabytes} MB. A day of running at one record a second has 10; send it gzipped if it is real.`,
  );
}
