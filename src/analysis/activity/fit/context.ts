import { CleanImage } from './clean-image.js';
import { unixMs } from './fit-time.js';
import { messageNumber } from './kept-fields.js';
import { parseImage, type FitFields, type FitMessages } from './parse-image.js';
import type { FitPart } from './walk-file.js';

/** One decoded message with what the wire says about it. */
export interface ContextMessage {
  readonly fields: FitFields;
  /** UTC ms of its own time stamp, NaN without one. */
  readonly timeMs: number;
  /** Its place in the file. */
  readonly byte: number;
}

/** Everything but the records of a part, each kind in file order. */
export interface FitContext {
  readonly fileIds: readonly ContextMessage[];
  readonly userProfiles: readonly ContextMessage[];
  readonly sports: readonly ContextMessage[];
  readonly sessions: readonly ContextMessage[];
  readonly laps: readonly ContextMessage[];
  readonly events: readonly ContextMessage[];
  readonly devices: readonly ContextMessage[];
  readonly activities: readonly ContextMessage[];
  readonly fieldDescriptions: readonly ContextMessage[];
}

/** Decodes everything but the records of a part. */
export function decodeContext(bytes: Uint8Array, part: FitPart): FitContext {
  const messages = parseImage(
    new CleanImage(bytes, part.definitions).write(part.context, 0, part.context.length),
  );
  return {
    fileIds: withTimes(part, messageNumber.fileId, messages, 'file_id'),
    userProfiles: withTimes(part, messageNumber.userProfile, messages, 'user_profile'),
    sports: withTimes(part, messageNumber.sport, messages, 'sport'),
    sessions: withTimes(part, messageNumber.session, messages, 'session'),
    laps: withTimes(part, messageNumber.lap, messages, 'lap'),
    events: withTimes(part, messageNumber.event, messages, 'event'),
    devices: withTimes(part, messageNumber.deviceInfo, messages, 'device_info'),
    activities: withTimes(part, messageNumber.activity, messages, 'activity'),
    fieldDescriptions: withTimes(part, messageNumber.fieldDescription, messages, 'field_description'),
  };
}

/** The parser gives the messages of a kind in file order: the same order as on the wire. */
function withTimes(part: FitPart, number: number, messages: FitMessages, name: string): ContextMessage[] {
  const decoded = messages[name] ?? [];
  const { context, definitions } = part;
  const result: ContextMessage[] = [];
  for (let i = 0; i < context.length && result.length < decoded.length; i++) {
    if (definitions[context.definition[i]].globalNumber !== number) continue;
    result.push({
      fields: decoded[result.length],
      timeMs: unixMs(context.time[i]),
      byte: context.startByte[i],
    });
  }
  return result;
}
