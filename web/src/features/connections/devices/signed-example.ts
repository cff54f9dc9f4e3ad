import type { NewDevice } from './device-calls.js';

/** Commands for a shell that sign the file `run.fit` and send it. */
export function signedExample({ id, secret }: Pick<NewDevice, 'id' | 'secret'>, origin: string): string {
  return `FILE=run.fit
DEVICE=${id}
SECRET=${secret}
ID=$(openssl rand -hex 16)
TIME=$(date +%s)
KEY=$(printf %s "\${SECRET#whsec_}" | openssl base64 -d -A | od -An -vtx1 | tr -d ' \\n')
SIGNATURE=$({ printf '%s.%s.' "$ID" "$TIME"; cat "$FILE"; } |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | openssl base64 -A)
curl --data-binary "@$FILE" \\
  --header 'Content-Type: application/octet-stream' \\
  --header "stridecheck-device: $DEVICE" \\
  --header "webhook-id: $ID" \\
  --header "webhook-timestamp: $TIME" \\
  --header "webhook-signature: v1,$SIGNATURE" \\
  ${origin}/api/v1/ingest`;
}

/** The command that sends each file that lands in a folder. */
export function watchExample({ id }: Pick<NewDevice, 'id'>, origin: string): string {
  return `npx stridecheck watch ~/Runs --url ${origin} \\
  --device ${id} --secret-file secret.txt`;
}
