import type { Activity } from '../activity/activity.js';
import { judgedMinutes, minutesText } from '../advice/minutes-text.js';
import type { GaitAnalysis, ReasonCode } from '../gait/gait-analysis.js';

/** What the sentences about limits are made from. */
export interface LimitFacts {
  readonly activity: Activity;
  readonly gait: GaitAnalysis;
}

/** What a watch can never tell, and the check that does. */
const footNotSeen =
  'A watch does not see your foot. It measures speed and cadence, and so the length of your steps. What settles it is a video from the side: the angle of the shin at landing, and how far the heel is ahead of the hip.';

/** The supported claim, and its end. */
const backPainNotShown =
  'Shorter, quicker steps reduce braking and leg load. Whether that eases back pain has not been shown; leg strengthening has a trial behind it.';

type Sentence = (facts: LimitFacts) => string;

const sentences: Readonly<Record<ReasonCode, Sentence>> = {
  footNotSeen: () => footNotSeen,
  populationOnly: ({ gait }) =>
    gait.expectation.heightSource === 'assumed'
      ? 'You were compared with other runners, not yet with your own earlier runs. Some people step like this all their lives.'
      : 'You were compared with other runners of your height, not yet with your own earlier runs. Some people step like this all their lives.',
  oneRun: () => 'This is one run. A pattern needs several.',
  heightUnknown: () =>
    'Your height is not known, so that of an average runner was assumed. Enter yours for a better answer.',
  heightFromFile: () => 'Your height was taken from the settings of the watch. Check that it is right there.',
  speedInferred: ({ activity }) => speedInferred(activity),
  speedDerived: () =>
    'The file holds no speed. It was worked out from positions or distance, which is less exact.',
  extrapolatedSpeed: () =>
    'Part of the run was slower or faster than the runners whose cadence the expectation was made from. There it is less certain.',
  fewJudgedMinutes: ({ gait }) => fewJudged(judgedMinutes(gait)),
  noCadence: () => 'Without cadence, neither the number of your steps nor their length is known.',
  noSpeed: () => 'Without speed, it is not known how long your steps were, or what to expect of them.',
  noAltitude: () =>
    'The file holds no altitude, or not for all that counts, so hills could not be told from level ground; on hills steps change by themselves.',
  smartRecording: ({ activity }) => smartRecording(Math.round(activity.recordingIntervalS)),
  partlyRead: () => 'A part of the file was damaged or cut off. Only the rest was judged.',
  cadenceScaleGuessed: ({ activity }) =>
    `The file does not say whether its cadence counts one foot or both. It was decided by what is plausible${activity.cadenceScale === undefined ? '' : ` (${activity.cadenceScale.decidedBy})`}.`,
  hilly: ({ gait }) =>
    `Much of this run went up or down. Only parts with a grade of at most ${gait.thresholds.judged.maxAbsGradePct} % were judged.`,
};

/**
 * Returns what the verdict cannot see, as sentences, in the order of the analysis; that a watch does not see the foot
 * and what is known about back pain stand in every report. They name no unit of distance, pace or height.
 */
export function limitSentences(facts: LimitFacts): string[] {
  const codes = facts.gait.reasons.map(({ code }) => code);
  const all = codes.includes('footNotSeen') ? codes : [...codes, 'footNotSeen' as const];
  return [...new Set(all.map((code) => sentences[code](facts))), backPainNotShown];
}

/** Without a foot pod, what stands behind a speed depends on where it comes from. */
function speedInferred({ subSport }: Activity): string {
  if (subSport === 'virtualActivity') {
    return 'This was a virtual run: the app reported the speed, so step length is an estimate.';
  }
  if (indoors.includes(subSport)) {
    return 'Indoors and without a foot pod, the watch guesses your speed from your arm, so step length is an estimate.';
  }
  return 'The file holds no positions and names no foot pod, so how speed was measured is not known, and step length is an estimate.';
}

const indoors: readonly string[] = ['treadmill', 'indoorRunning'];

/** Most points a second or less apart is dense: there the interval is no limit, only the holes are. */
function smartRecording(everyS: number): string {
  return everyS > 1
    ? `The watch recorded a point only every ${everyS} s or so; short changes are lost.`
    : 'The watch recorded its points irregularly; where they are far apart, short changes are lost.';
}

function fewJudged(minutes: number): string {
  const part = minutes === 0 ? 'Less than a minute' : `Only ${minutesText(minutes)}`;
  return `${part} of this run could be judged.`;
}
