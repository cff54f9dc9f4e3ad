import type { Recording } from '../recording.js';
import { developerColumns } from './developer-fields.js';
import type { FieldDescription } from './field-descriptions.js';
import { unixMs } from './fit-time.js';
import type { MessageList } from './message-list.js';
import { nativeColumns } from './native-columns.js';
import { unpackMotion } from './packed-motion.js';
import { readRecords } from './read-records.js';
import type { WireDefinition } from './wire-definition.js';

/** The samples of one session. */
export type SessionSamples = Pick<Recording, 'timeMs' | 'columns' | 'watchMotion'>;

/** Decodes the records of a session into columns, native sources before developer fields. */
export function sessionSamples(
  bytes: Uint8Array,
  definitions: readonly WireDefinition[],
  records: MessageList,
  descriptions: readonly FieldDescription[],
): SessionSamples {
  const native = readRecords(bytes, definitions, records);
  return {
    timeMs: recordTimesMs(records),
    columns: [
      ...nativeColumns(native, unpackMotion(bytes, definitions, records)),
      ...developerColumns(bytes, definitions, records, descriptions),
    ],
    ...(native.watchMotion ? { watchMotion: native.watchMotion } : {}),
  };
}

/** UTC ms of each record, NaN where it has no time. */
export function recordTimesMs({ time, length }: MessageList): Float64Array {
  const timeMs = new Float64Array(length);
  for (let i = 0; i < length; i++) timeMs[i] = unixMs(time[i]);
  return timeMs;
}
