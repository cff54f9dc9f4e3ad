import type { ActivityWarning, ChannelName } from '../activity.js';
import { ActivityError } from '../activity-error.js';
import { limits } from '../limits.js';
import type { RecordedFile, SourceColumn } from '../recording.js';
import { mayBeRunning, sportFromText } from '../sport.js';
import { deviceFromText } from '../xml/device-text.js';
import { isoOffsetS, parseIsoTime } from '../xml/parse-iso-time.js';

/** What a channel of the container is in a recording. */
const columnOf: Readonly<Record<string, ChannelName>> = {
  distanceM: 'distanceM',
  latitudeDeg: 'latitudeDeg',
  longitudeDeg: 'longitudeDeg',
  altitudeM: 'altitudeM',
  speedMps: 'speedMps',
  heartRateBpm: 'heartRateBpm',
  cadenceRpm: 'cadenceSpm',
  powerW: 'powerW',
};

type Said = Readonly<Record<string, unknown>>;

/**
 * Reads the container of streams (`writeStreams`), a recording each. What is no number counts as nothing measured; a
 * channel that is not as long as its times is left out, since nobody knows which of its values belong together.
 *
 * @throws ActivityError `damaged` for text that is no such container, `noTime` without a start or times, `tooLarge`.
 */
export function readStreams(bytes: Uint8Array): RecordedFile {
  const said = parse(bytes);
  const sport = sportFromText(textOf(said.sport));
  if (sport && !mayBeRunning(sport.sport)) {
    const name = sport.sport.slice(0, 60);
    const reason = `This is no run: the file says "${name}".`;
    return { recordings: [], skipped: [{ sport: name, reason }], outcome: 'read' };
  }
  const startTimeMs = parseIsoTime(textOf(said.startTime));
  if (Number.isNaN(startTimeMs)) throw noTime('This recording does not say when it began.');
  const channels = objectOf(said.channels);
  const timeS = arrayOf(channels, 'timeS');
  if (!timeS || timeS.length === 0) throw noTime('This recording has no times.');
  const samples = Math.min(timeS.length, limits.samples);
  const warnings = timeS.length > samples ? [tooMany(timeS.length - samples)] : [];
  const columns = columnsOf(channels, { said, length: timeS.length, samples, warnings });
  const utcOffsetS = isoOffsetS(textOf(said.startTime));
  const elapsedTimeS = numberOf(said.elapsedTimeS);
  return {
    recordings: [
      {
        sport: sport?.sport,
        subSport: sport?.subSport,
        startTimeMs,
        timeMs: numbersOf(timeS, samples).map((second) => startTimeMs + second * 1000),
        columns,
        timerEvents: [],
        laps: [],
        device: deviceFromText(textOf(said.device)),
        stated: elapsedTimeS > 0 ? { elapsedTimeS } : {},
        statedRunner: {},
        ...(utcOffsetS ? { utcOffsetS } : {}),
        warnings,
      },
    ],
    skipped: [],
    outcome: 'read',
  };
}

function parse(bytes: Uint8Array): Said {
  if (bytes.length > limits.streamsBytes) {
    const most = limits.streamsBytes / (1024 * 1024);
    throw new ActivityError('tooLarge', `This recording is larger than any of a run (over ${most} MB).`);
  }
  try {
    return objectOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw new ActivityError('damaged', 'This recording is damaged or was cut off.', { byte: 0 });
  }
}

interface Columns {
  readonly said: Said;
  /** Of the times, as they stand in the file. */
  readonly length: number;
  /** So many of them are read. */
  readonly samples: number;
  readonly warnings: ActivityWarning[];
}

function columnsOf(channels: Said, { said, length, samples, warnings }: Columns): SourceColumn[] {
  const columns: SourceColumn[] = [];
  for (const [name, channel] of Object.entries(columnOf)) {
    const values = arrayOf(channels, name);
    if (!values) continue;
    if (values.length !== length) {
      const message = `The values of ${channel} are not as many as the times; they were left out.`;
      warnings.push({ code: 'oddField', message });
      continue;
    }
    columns.push({
      channel,
      source: `streams.${name}`,
      values: numbersOf(values, samples),
      ...(channel === 'cadenceSpm' ? countedOf(said) : {}),
      rank: 1,
    });
  }
  return columns;
}

function countedOf({ cadenceOneFoot }: Said): Pick<SourceColumn, 'counted'> {
  if (typeof cadenceOneFoot !== 'boolean') return {};
  return { counted: cadenceOneFoot ? 'oneFoot' : 'bothFeet' };
}

function objectOf(value: unknown): Said {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Said) : {};
}

function arrayOf(said: Said, name: string): readonly unknown[] | undefined {
  const value = Object.hasOwn(said, name) ? said[name] : undefined;
  return Array.isArray(value) ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, 200) : undefined;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : NaN;
}

function numbersOf(values: readonly unknown[], samples: number): Float64Array {
  return Float64Array.from({ length: samples }, (_, place) => numberOf(values[place]));
}

function noTime(message: string): ActivityError {
  return new ActivityError('noTime', message, { byte: 0 });
}

function tooMany(over: number): ActivityWarning {
  const message = `The recording has ${over} points more than can be read; the first ${limits.samples} were used.`;
  return { code: 'tooManySamples', message };
}
