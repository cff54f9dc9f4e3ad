import { FitBytes, type FitDeveloperField, type FitField } from './fit-bytes.js';
import { writeDescriptions, writeHead } from './fit-head.js';
import { compressedLocal, messageNumbers, otherLocal, recordLocal } from './fit-numbers.js';
import { type FitOptions, type SyntheticDeveloperField, usualFitOptions } from './fit-options.js';
import { recordWriter } from './fit-records.js';
import { fitTime, lapFields, sessionFields } from './fit-summaries.js';
import type { SyntheticRun } from './synthetic-run.js';

function developerFieldsAt(
  run: SyntheticRun,
  sample: number,
  fields: readonly SyntheticDeveloperField[],
): FitDeveloperField[] {
  return fields.map(({ type, scale = 1, valueAt }, number) => {
    const value = valueAt(run, sample) * scale;
    const whole = type !== 'float32' && type !== 'float64';
    return { number, type, developer: 0, value: whole ? Math.round(value) : value };
  });
}

function writeEvent(bytes: FitBytes, time: number, kind: 'start' | 'stop'): void {
  bytes.message(
    messageNumbers.event,
    [
      { number: 253, type: 'uint32', value: time },
      { number: 0, type: 'enum', value: 0 },
      { number: 1, type: 'enum', value: kind === 'start' ? 0 : 4 },
      { number: 4, type: 'uint8', value: 0 },
    ],
    { local: otherLocal },
  );
}

/** Every how many records a fault of the clock comes. */
const clockFaultEvery = 20;

/** The time that is written for a sample. */
function writtenTimeS(run: SyntheticRun, sample: number, times: FitOptions['times']): number {
  const { timeS } = run.truth;
  if (times === 'asRun' || sample % clockFaultEvery !== clockFaultEvery - 1) return timeS[sample];
  return times === 'duplicate' ? timeS[sample - 1] : timeS[sample] - 3;
}

/** A header's 5 bits carry a step of up to 31 s after the last full timestamp. */
const fitsHeader = (last: number, time: number): boolean => time >= last && time - last < 32;

function writeRecords(bytes: FitBytes, run: SyntheticRun, options: FitOptions): void {
  const fieldsAt = recordWriter(run, options);
  let nextEvent = 0;
  let lastTime = NaN;
  for (let sample = 0; sample < run.samples; sample++) {
    const timeS = run.truth.timeS[sample];
    for (; options.events && run.events[nextEvent]?.timeS <= timeS; nextEvent++) {
      const { timeS: eventS, kind } = run.events[nextEvent];
      // A stop follows the last record before it.
      if (kind === 'stop' && eventS === timeS) break;
      writeEvent(bytes, fitTime(run, eventS), kind);
      lastTime = fitTime(run, eventS);
    }
    const time = fitTime(run, writtenTimeS(run, sample, options.times));
    const fields = fieldsAt(sample);
    const developerFields = developerFieldsAt(run, sample, options.developerFields);
    if (options.compressedTimestamps && fitsHeader(lastTime, time)) {
      bytes.message(messageNumbers.record, fields, {
        local: compressedLocal,
        developerFields,
        compressedTime: time,
      });
    } else {
      const stamped: FitField[] = [{ number: 253, type: 'uint32', value: time }, ...fields];
      bytes.message(messageNumbers.record, stamped, { local: recordLocal, developerFields });
    }
    lastTime = time;
  }
  for (const event of options.events ? run.events.slice(nextEvent) : []) {
    writeEvent(bytes, fitTime(run, event.timeS), event.kind);
  }
}

function writeActivity(bytes: FitBytes, runs: readonly SyntheticRun[], options: FitOptions): void {
  const last = runs[runs.length - 1];
  const end = fitTime(last, last.totals.elapsedTimeS);
  const timerMs = runs.reduce((sum, { totals }) => sum + totals.timerTimeS * 1000, 0);
  bytes.message(
    messageNumbers.activity,
    [
      { number: 253, type: 'uint32', value: end },
      { number: 0, type: 'uint32', value: timerMs },
      { number: 1, type: 'uint16', value: runs.length },
      { number: 2, type: 'enum', value: runs.length > 1 ? 1 : 0 },
      { number: 3, type: 'enum', value: 26 },
      { number: 4, type: 'enum', value: 1 },
      ...(options.localTime ? [{ number: 5, type: 'uint32', value: end + last.utcOffsetS } as const] : []),
    ],
    { local: otherLocal },
  );
}

/**
 * Writes runs as one FIT activity file, a session for each (several: a multi-sport file).
 * Throws a RangeError for a sport that the generator has no number of, or for no run.
 */
export function encodeFit(
  runOrRuns: SyntheticRun | readonly SyntheticRun[],
  choices: Partial<FitOptions> = {},
): Uint8Array {
  const options = { ...usualFitOptions, ...choices };
  const runs: readonly SyntheticRun[] = [runOrRuns].flat();
  if (runs.length === 0) throw new RangeError('a FIT file needs a run');
  const bytes = new FitBytes(options.bigEndian);
  writeHead(bytes, runs[0], options);
  writeDescriptions(bytes, options.developerFields);
  let lapIndex = 0;
  for (const [index, run] of runs.entries()) {
    writeRecords(bytes, run, options);
    const firstLap = lapIndex;
    for (const lap of options.laps ? run.laps : []) {
      bytes.message(messageNumbers.lap, lapFields(run, lap, lapIndex++), { local: otherLocal });
    }
    if (options.session) {
      bytes.message(messageNumbers.session, sessionFields(run, index, firstLap), { local: otherLocal });
    }
  }
  if (options.session) writeActivity(bytes, runs, options);
  return bytes.close();
}
