import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRingError, type KeyRing } from './key-ring.js';

const format = 's1';
const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Where a feature keeps sealed texts, so that a rotation of the keys finds them. */
export interface SealedColumn {
  /** Its rows are told apart by a column `id`. */
  readonly table: string;
  /** Of type text; null where there is nothing. */
  readonly column: string;
  /** What its texts are bound to, before a colon and the row's id. */
  readonly boundTo: string;
}

/**
 * Seals secrets that are kept in the database (AES-256-GCM). The name of the key stands in the sealed text; what it is bound
 * to (`table:id` of its row) is authenticated, so that a text moved to another row does not open.
 */
@Injectable()
export class SecretBox {
  constructor(private readonly ring: KeyRing) {}

  /** The sealed text, made with the newest key. */
  seal(plain: string, boundTo: string): string {
    const key = this.ring.newest();
    const nonce = randomBytes(nonceBytes);
    const sealing = createCipheriv(cipher, key.bytes, nonce).setAAD(context(key.id, boundTo));
    const sealed = Buffer.concat([
      nonce,
      sealing.update(plain, 'utf8'),
      sealing.final(),
      sealing.getAuthTag(),
    ]);
    return `${format}.${key.id}.${sealed.toString('base64url')}`;
  }

  /**
   * What was sealed.
   * @throws KeyRingError when its key is not there, or it was changed, or it is bound to something else.
   */
  open(sealed: string, boundTo: string): string {
    const [version, keyId, text] = sealed.split('.');
    const key = version === format && text ? this.ring.find(keyId) : undefined;
    if (!key) throw new KeyRingError('A sealed secret cannot be opened: its key is not in the file of keys.');
    const bytes = Buffer.from(text, 'base64url');
    try {
      const opening = createDecipheriv(cipher, key.bytes, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      opening.setAAD(context(key.id, boundTo)).setAuthTag(bytes.subarray(-tagBytes));
      return opening.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + opening.final('utf8');
    } catch {
      throw new KeyRingError('A sealed secret cannot be opened: it was changed, or belongs somewhere else.');
    }
  }
}

/** SQL of the name of the key that a column was sealed with. */
export function keyIdSql(column: string): string {
  return `split_part(${column}, '.', 2)`;
}

function context(keyId: string, boundTo: string): Buffer {
  return Buffer.from(`${format}.${keyId}.${boundTo}`);
}
