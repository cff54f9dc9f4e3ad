import { ProblemException } from '../../platform/http/problem.js';
import { tooMany } from '../../accounts/accounts.js';
import { mostBytes } from './checked-body.js';
import type { DeliveryRefused, RefusalReason } from './refusal.js';
import { toleranceS } from './signature.js';

type Told = readonly [status: number, code: string, title: string, detail: string];

const told: Readonly<Record<Exclude<RefusalReason, 'oldTimestamp' | 'tooOften'>, Told>> = {
  noSender: [
    401,
    'no-sender',
    'Nobody says who is sending',
    'Send the id of your device in the header stridecheck-device and sign the request, or send a token: Authorization: Bearer ….',
  ],
  unknownDevice: [
    401,
    'unknown-device',
    'There is no such device',
    'The header stridecheck-device names none. Copy the id from the page Apps, where devices are made.',
  ],
  unsigned: [
    400,
    'unsigned',
    'The request is not signed',
    'It needs the headers webhook-id (without dots, up to 200 characters), webhook-timestamp (seconds since 1970) and webhook-signature (v1,<base64>).',
  ],
  badId: [
    400,
    'bad-id',
    'The id of the delivery cannot be used',
    'The header webhook-id takes up to 200 characters of ASCII, no spaces and no dots. With a token it may be left out.',
  ],
  wrongSignature: [
    401,
    'wrong-signature',
    'The signature is not right',
    'Sign "webhook-id.webhook-timestamp." followed by the bytes of the file as they are sent, with HMAC-SHA256; the key is what follows whsec_, decoded from base64. Nothing of the file was kept.',
  ],
  notBare: [
    415,
    'not-bare',
    'The file has to be the bare body',
    'Send the bytes of the file as they are, e.g. with Content-Type: application/octet-stream; no form and no JSON.',
  ],
  empty: [422, 'empty', 'The file is empty', 'Export the run again and send that file.'],
  tooLarge: [
    413,
    'too-large',
    'The file is too large',
    `A file may have ${mostBytes / 1024 / 1024} MB here. A day of running at one record a second has 10; send it gzipped if it is real.`,
  ],
  idReused: [
    409,
    'id-reused',
    'This id came before with another file',
    'Take a new webhook-id for each file; the same one again is for trying the same file again.',
  ],
  underWay: [
    503,
    'delivery-under-way',
    'The same delivery is being taken in right now',
    'Send it again in a few seconds to learn what came of it.',
  ],
  leftOut: [
    422,
    'left-out',
    'There is no running in this file',
    'It came before and was left out. To have it read again, upload it on the page Runs.',
  ],
  runGone: [
    410,
    'run-gone',
    'The run of this delivery was deleted',
    'It was taken in before, and deleted since. To take it in again, send it with another webhook-id.',
  ],
  noRoom: [507, 'no-room', 'The disk is nearly full', 'Make room, then send the file again.'],
  accountGone: [401, 'not-signed-in', 'This account is no more', 'It was deleted, and the file with it.'],
};

/** The answer to a delivery that was refused. */
export function problemOf({ reason, waitS }: DeliveryRefused, now: Date): ProblemException {
  if (reason === 'tooOften') return tooMany(waitS ?? 1);
  if (reason === 'oldTimestamp') return oldTimestamp(now);
  const [status, code, title, detail] = told[reason];
  return new ProblemException(status, code, title, detail, waitS === undefined ? {} : { retryAfterS: waitS });
}

function oldTimestamp(now: Date): ProblemException {
  const serverTime = now.toISOString();
  return new ProblemException(
    401,
    'old-timestamp',
    'The time that was signed is not now',
    `It may be ${toleranceS / 60} minutes off. Here it is ${serverTime}, which is ${Math.floor(now.getTime() / 1000)} as webhook-timestamp: set the clock of the device.`,
    { serverTime },
  );
}
