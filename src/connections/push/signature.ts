import { createHmac, timingSafeEqual, type Hmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { DeliveryRefused } from './refusal.js';

/** How far the clocks of sender and service may be apart. */
export const toleranceS = 5 * 60;

/** No sender has more secrets at once; the rest is noise. */
const mostSignatures = 10;

/** What a request says of itself after Standard Webhooks 1.0. */
export interface SignedHeaders {
  readonly webhookId: string;
  /** Seconds since 1970. */
  readonly timestamp: string;
  readonly signatures: readonly Buffer[];
}

/** The id of a delivery; undefined where there is none, or none that can be used: dots part what is signed. */
export function webhookIdOf(headers: IncomingHttpHeaders): string | undefined {
  const id = headers['webhook-id'];
  return typeof id === 'string' && /^[\x21-\x7E]{1,200}$/.test(id) && !id.includes('.') ? id : undefined;
}

/**
 * Reads what a signed request says of itself.
 * @throws DeliveryRefused when a header is missing or is none, or when the time that was signed is not about now.
 */
export function readSignedHeaders(headers: IncomingHttpHeaders, nowMs: number): SignedHeaders {
  const webhookId = webhookIdOf(headers);
  const timestamp = headers['webhook-timestamp'];
  const signatures = signaturesIn(headers['webhook-signature']);
  const isTime = typeof timestamp === 'string' && /^\d{1,15}$/.test(timestamp);
  if (webhookId === undefined || !isTime || signatures.length === 0) throw new DeliveryRefused('unsigned');
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > toleranceS) throw new DeliveryRefused('oldTimestamp');
  return { webhookId, timestamp, signatures };
}

/** Those of version 1, which are of 32 bytes; others are passed over. */
function signaturesIn(header: string | string[] | undefined): Buffer[] {
  if (typeof header !== 'string') return [];
  return header
    .split(' ')
    .filter((one) => one.startsWith('v1,'))
    .slice(0, mostSignatures)
    .map((one) => Buffer.from(one.slice('v1,'.length), 'base64'))
    .filter(({ length }) => length === 32);
}

/** Checks a signature over the bytes of a body as they pass, against every secret that is valid. */
export class SignatureCheck {
  private readonly hmacs: readonly Hmac[];

  constructor(
    private readonly headers: SignedHeaders,
    keys: readonly Buffer[],
  ) {
    const { webhookId, timestamp } = headers;
    this.hmacs = keys.map((key) => createHmac('sha256', key).update(`${webhookId}.${timestamp}.`));
  }

  /** The next bytes of the body. */
  add(piece: Buffer): void {
    for (const hmac of this.hmacs) hmac.update(piece);
  }

  /** Whether one of the signatures is right. Call it once, at the end; every pair is compared, in constant time. */
  isRight(): boolean {
    const right = this.hmacs.map((hmac) => hmac.digest());
    const pairs = right.flatMap((one) => this.headers.signatures.map((other) => timingSafeEqual(one, other)));
    return pairs.includes(true);
  }
}
