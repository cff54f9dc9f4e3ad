import type { FastifyReply } from 'fastify';

/** A file with a name of ours, which needs no quoting. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Sends a file to be kept. */
export async function sendDownload(reply: FastifyReply, { name, type, bytes }: Download): Promise<void> {
  await reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .type(type)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
