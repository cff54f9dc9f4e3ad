import { createHash } from 'node:crypto';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { DeliveryRefused } from './refusal.js';
import type { SignatureCheck } from './signature.js';

/** How large a delivery may be. */
export const mostBytes = 32 * 1024 * 1024;

/** What is done with a body at its end, before whoever reads it learns that it is whole. */
export interface AtItsEnd {
  /** Undefined for a sender who came with a token. */
  readonly signature: SignatureCheck | undefined;
  /** Called with the hash of a body that is right and not empty; what it throws, the reader of the stream gets. */
  readonly onWhole: (sha256: string) => Promise<void>;
}

/**
 * A body on its way to the storage: it fails before its end when it is too large, or its signature is not right. So
 * whoever reads it to its end has what was signed.
 */
export function checkedBody(raw: Readable, atItsEnd: AtItsEnd): Readable {
  const checked = new CheckedBody(atItsEnd);
  // Piped by hand: a refused body leaves the connection open for the answer.
  raw.on('error', (error) => checked.destroy(error));
  return raw.pipe(checked);
}

class CheckedBody extends Transform {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  constructor(private readonly atItsEnd: AtItsEnd) {
    super();
  }

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += piece.length;
    if (this.bytes > mostBytes) return done(new DeliveryRefused('tooLarge'));
    this.hash.update(piece);
    this.atItsEnd.signature?.add(piece);
    done(null, piece);
  }

  override _flush(done: TransformCallback): void {
    const { signature, onWhole } = this.atItsEnd;
    if (signature && !signature.isRight()) return done(new DeliveryRefused('wrongSignature'));
    if (this.bytes === 0) return done(new DeliveryRefused('empty'));
    onWhole(this.hash.digest('hex')).then(() => done(), done);
  }
}
