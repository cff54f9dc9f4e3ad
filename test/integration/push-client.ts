import { createHmac, randomUUID } from 'node:crypto';

/** A device as it is made, with its secret. */
export interface MadeDevice {
  readonly id: string;
  readonly secret: string;
}

/** What a delivery says of itself, where that is not as it should be. */
export interface Signed {
  readonly webhookId?: string;
  readonly timestampS?: number;
  readonly secret?: string;
  /** What is signed in place of the bytes that are sent. */
  readonly signedBytes?: Uint8Array | string;
  /** Beside the right ones, or in their place. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The headers of a signed delivery: written from the specification, not from our code. */
export function signedHeaders(device: MadeDevice, bytes: Uint8Array, signed: Signed = {}) {
  const id = signed.webhookId ?? randomUUID();
  const timestamp = String(signed.timestampS ?? Math.floor(Date.now() / 1000));
  const key = Buffer.from((signed.secret ?? device.secret).slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key)
    .update(`${id}.${timestamp}.`)
    .update(signed.signedBytes ?? bytes)
    .digest('base64');
  return {
    'content-type': 'application/octet-stream',
    'stridecheck-device': device.id,
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
    ...signed.headers,
  };
}

/** Sends bytes as a device does; resolves with the response whatever its status. */
export async function deliver(
  { url }: { readonly url: string },
  device: MadeDevice,
  bytes: Uint8Array,
  signed: Signed = {},
): Promise<Response> {
  return fetch(`${url}/api/v1/ingest`, {
    method: 'POST',
    headers: signedHeaders(device, bytes, signed),
    body: new Uint8Array(bytes),
  });
}
