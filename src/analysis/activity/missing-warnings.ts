import type { ActivityFormat, ActivityWarning } from './activity.js';

/** Differences of stated and recorded distance that are worth a word. own: a calibrated treadmill is 10 to 20 % off. */
const mismatch = { share: 0.03, leastM: 50 };

const cadenceRemedy: Readonly<Record<ActivityFormat, string>> = {
  fit: 'Use the watch\'s "Run" profile, worn on the wrist, or pair a foot pod; most running watches then record cadence by themselves.',
  gpx: 'Send the original FIT file of the watch: exports to GPX often leave cadence out.',
  tcx: 'Send the original FIT file of the watch: exports to TCX often leave cadence out.',
  streams: 'Send the original FIT file of the watch: the provider passes on only some of what it recorded.',
};

/** Warnings for what the file lacks altogether, each with what brings it. */
export function missingWarnings(has: {
  readonly format: ActivityFormat;
  readonly hasCadence: boolean;
  readonly timeZone?: string;
}): ActivityWarning[] {
  const warnings: ActivityWarning[] = [];
  if (!has.hasCadence) {
    const message = `The file has no cadence, so the steps cannot be judged. ${cadenceRemedy[has.format]}`;
    warnings.push({ code: 'noCadence', message });
  }
  if (has.timeZone === undefined) {
    const message = 'The file does not tell the time zone of the run: times are shown in UTC.';
    warnings.push({ code: 'noTimeZone', message });
  }
  return warnings;
}

/** A warning when the distance that the file states differs from the one of its samples. Metres. */
export function mismatchWarnings(
  statedM: number | undefined,
  distanceM: Float64Array | undefined,
): ActivityWarning[] {
  const recordedM = distanceM?.findLast((value) => !Number.isNaN(value));
  if (!statedM || recordedM === undefined) return [];
  const off = Math.abs(statedM - recordedM);
  if (off <= mismatch.leastM || off <= mismatch.share * statedM) return [];
  const message = `The watch states ${differenceOf(statedM, recordedM)}: the distance was corrected afterwards, or samples are missing.`;
  return [{ code: 'distanceMismatch', message }];
}

/** own: longer than the longest usual race, 24 h, with its breaks; s. */
const veryLongS = 30 * 3600;

/** A warning when a recording lasts longer than people run, as when the watch was not stopped. Seconds. */
export function lengthWarnings(elapsedTimeS: number): ActivityWarning[] {
  if (elapsedTimeS <= veryLongS) return [];
  const hours = Math.round(elapsedTimeS / 3600);
  const message = `This recording lasts ${hours} hours: perhaps the watch was not stopped. Only the running in it is judged.`;
  return [{ code: 'veryLong', message }];
}

/** own: no time zone and no wrong summer time is further ahead; ms. */
const aheadMs = 26 * 3_600_000;

/** A warning when a run begins after the present, which a watch with a wrong clock writes. UTC ms. */
export function futureWarnings(startTimeMs: number, nowMs: number | undefined): ActivityWarning[] {
  if (nowMs === undefined || startTimeMs <= nowMs + aheadMs) return [];
  const message =
    'By its file this run begins in the future: the clock of the watch was wrong. Its steps are judged all the same.';
  return [{ code: 'futureStart', message }];
}

/** In percent, which reads the same in every system of units. */
function differenceOf(statedM: number, recordedM: number): string {
  if (!(recordedM > 0)) return 'a distance, its samples show none';
  const percent = Math.round((100 * Math.abs(statedM - recordedM)) / recordedM);
  return `${percent} % ${statedM > recordedM ? 'more' : 'less'} distance than its samples show`;
}
