import type { Activity, WarningCode } from '../activity/activity.js';
import type {
  Confidence,
  Expectation,
  Level,
  Reason,
  ReasonCode,
  UnjudgedReason,
  Window,
} from './gait-analysis.js';
import { isUneven } from './context/uneven-pace.js';
import type { RunContext } from './run-context.js';
import type { RunningDynamics } from './running-dynamics.js';
import { lengthS } from './find-stretches.js';
import { isExtrapolated } from './expectation.js';
import { thresholds } from './thresholds.js';

/** What the rules look at. */
export interface ConfidenceFacts {
  readonly activity: Activity;
  readonly expectation: Expectation;
  readonly hasSpeed: boolean;
  readonly hasCadence: boolean;
  readonly level: Level;
  readonly judged: readonly Window[];
  /** Those of the stretches that the level rests on; none when there is no pattern. */
  readonly levelWindows: readonly Window[];
  readonly runningS: number;
  readonly unjudged: readonly { readonly reason: UnjudgedReason; readonly timeS: number }[];
  readonly context?: RunContext;
  readonly dynamics?: RunningDynamics;
  /** Whether the run was compared with the runner's own runs as well. */
  readonly hasOwnComparison?: boolean;
}

/**
 * `lower`: one level less, but never below low. `raise`: makes up for one reason that lowers, and never reaches above
 * moderate. `cap`: the reason why it is never more than moderate. `tell`: limits what
 * the verdict means, but not how sure it is.
 */
export type Effect = 'lower' | 'raise' | 'cap' | 'tell';

/** One row: what it is called, when it holds, and what it does. */
export interface ConfidenceRule {
  readonly code: ReasonCode;
  readonly effect: Effect;
  /** Told even when there is no verdict to be sure of. */
  readonly withoutVerdict?: true;
  readonly when: (facts: ConfidenceFacts) => boolean;
  /** Numbers for the sentence. */
  readonly values?: (facts: ConfidenceFacts) => Readonly<Record<string, number>>;
}

const { confidence: limits, run } = thresholds;
const warns = ({ activity }: ConfidenceFacts, ...codes: readonly WarningCode[]) =>
  activity.warnings.some(({ code }) => codes.includes(code));
const isSparse = ({ activity }: ConfidenceFacts) => activity.recordingIntervalS > limits.sparseS;
const intervalS = ({ activity }: ConfidenceFacts) => ({ intervalS: activity.recordingIntervalS });
const judgedS = ({ judged }: ConfidenceFacts) => lengthS(judged);
const hillyS = ({ unjudged }: ConfidenceFacts) =>
  unjudged.reduce(
    (sum, { reason, timeS }) => (reason === 'uphill' || reason === 'downhill' ? sum + timeS : sum),
    0,
  );
const always = () => true;
const isFlagged = ({ level }: ConfidenceFacts) => level === 'possible' || level === 'likely';
const sweepZ = ({ dynamics }: ConfidenceFacts) => ({ z: dynamics?.halfSweep?.z ?? 0 });

/**
 * Share of time in windows of a kind, of the judged ones or of those that the level rests on, whichever is more: a level
 * is no surer than its own stretches. 0 when nothing was judged.
 */
function worstShare(
  { judged, levelWindows }: ConfidenceFacts,
  isOfKind: (window: Window) => boolean,
): number {
  return Math.max(shareOf(judged, isOfKind), shareOf(levelWindows, isOfKind));
}
function shareOf(windows: readonly Window[], isOfKind: (window: Window) => boolean): number {
  return windows.length === 0 ? 0 : lengthS(windows.filter(isOfKind)) / lengthS(windows);
}
const extrapolatedShare = (facts: ConfidenceFacts) =>
  worstShare(facts, ({ speedMps }) => isExtrapolated(speedMps));
const ungradedShare = (facts: ConfidenceFacts) => worstShare(facts, ({ gradePct }) => Number.isNaN(gradePct));

/** All rules, most important first; evidence sections 1 to 3. */
export const confidenceRules: readonly ConfidenceRule[] = [
  { code: 'noCadence', effect: 'lower', withoutVerdict: true, when: ({ hasCadence }) => !hasCadence },
  { code: 'noSpeed', effect: 'lower', withoutVerdict: true, when: ({ hasSpeed }) => !hasSpeed },
  {
    code: 'fewJudgedMinutes',
    effect: 'lower',
    withoutVerdict: true,
    when: ({ level, hasCadence, hasSpeed }) => level === 'unknown' && hasCadence && hasSpeed,
    values: (facts) => ({ judgedS: judgedS(facts), neededS: run.minJudgedS }),
  },
  // The rest of the run could say otherwise.
  {
    code: 'littleJudged',
    effect: 'lower',
    when: (facts) => judgedS(facts) < limits.littleJudgedShare * facts.runningS,
    values: (facts) => ({ judgedS: judgedS(facts), runningS: facts.runningS }),
  },
  {
    code: 'hilly',
    effect: 'tell',
    withoutVerdict: true,
    when: (facts) => facts.runningS > 0 && hillyS(facts) >= limits.hillyShare * facts.runningS,
    values: (facts) => ({ share: hillyS(facts) / facts.runningS }),
  },
  {
    code: 'partlyRead',
    effect: 'lower',
    withoutVerdict: true,
    when: (facts) => warns(facts, 'truncated', 'damagedPart', 'tooManySamples'),
  },
  {
    code: 'cadenceScaleGuessed',
    effect: 'lower',
    withoutVerdict: true,
    when: (facts) => facts.hasCadence && warns(facts, 'cadenceScaled'),
  },
  // The watch guesses speed from the arm and its own cadence: step length is then not an observation.
  { code: 'speedInferred', effect: 'lower', when: ({ activity }) => activity.speedKind === 'inferred' },
  // E5: contact time tells how far the foot travels under the body; not validated, so it may lower or raise how sure a
  // pattern is, but never makes one.
  {
    code: 'dynamicsContradict',
    effect: 'lower',
    when: (facts) => isFlagged(facts) && facts.dynamics?.bearing === 'contradicts',
    values: sweepZ,
  },
  {
    code: 'dynamicsSupport',
    effect: 'raise',
    when: (facts) => isFlagged(facts) && facts.dynamics?.bearing === 'supports',
    values: sweepZ,
  },
  // W: where speed varies by more than 10 %, stretches are chance more often.
  {
    code: 'intervals',
    effect: 'tell',
    when: (facts) => isFlagged(facts) && isUneven(facts.context),
  },
  {
    code: 'heightUnknown',
    effect: 'lower',
    when: ({ expectation }) => expectation.heightSource === 'assumed',
    values: ({ expectation }) => ({ heightM: expectation.heightM }),
  },
  {
    code: 'extrapolatedSpeed',
    effect: 'lower',
    when: (facts) => extrapolatedShare(facts) >= limits.extrapolatedShare,
    values: (facts) => ({ share: extrapolatedShare(facts) }),
  },
  {
    code: 'noAltitude',
    effect: 'lower',
    when: (facts) => ungradedShare(facts) >= limits.noAltitudeShare,
    values: (facts) => ({ share: ungradedShare(facts) }),
  },
  // Speed from positions every few seconds cuts corners; from dense ones it is 1 to 2 % off.
  {
    code: 'speedDerived',
    effect: 'lower',
    when: (facts) => facts.activity.speedKind === 'derived' && isSparse(facts),
    values: intervalS,
  },
  {
    code: 'speedDerived',
    effect: 'tell',
    when: (facts) => facts.activity.speedKind === 'derived' && !isSparse(facts),
    values: intervalS,
  },
  // With fewer than ten samples in a window, its median is one or two of them.
  {
    code: 'smartRecording',
    effect: 'lower',
    when: (facts) => warns(facts, 'smartRecording') && isSparse(facts),
    values: intervalS,
  },
  {
    code: 'smartRecording',
    effect: 'tell',
    when: (facts) => warns(facts, 'smartRecording') && !isSparse(facts),
    values: intervalS,
  },
  {
    code: 'heightFromFile',
    effect: 'tell',
    when: ({ expectation }) => expectation.heightSource === 'file',
    values: ({ expectation }) => ({ heightM: expectation.heightM }),
  },
  { code: 'populationOnly', effect: 'cap', when: ({ hasOwnComparison }) => hasOwnComparison !== true },
  { code: 'oneRun', effect: 'cap', when: always },
  { code: 'footNotSeen', effect: 'cap', withoutVerdict: true, when: always },
];

/** How sure the verdict is, and why not more. */
export interface ConfidenceVerdict {
  readonly confidence: Confidence;
  readonly reasons: readonly Reason[];
}

/**
 * Applies the rules: from moderate, the most that a watch allows, down to low by whatever lowers it and is not made up
 * for; `none` when the level is unknown. The reasons come in the order of the rules.
 */
export function confidenceOf(facts: ConfidenceFacts): ConfidenceVerdict {
  const isUnknown = facts.level === 'unknown';
  const rules = confidenceRules.filter((rule) => (!isUnknown || rule.withoutVerdict) && rule.when(facts));
  const count = (wanted: Effect) => rules.filter(({ effect }) => effect === wanted).length;
  const isLowered = count('lower') > count('raise');
  return {
    confidence: isUnknown ? 'none' : isLowered ? 'low' : 'moderate',
    reasons: rules.map(({ code, effect, values }) => ({
      code,
      ...(effect === 'lower' && { lowers: true as const }),
      values: values?.(facts) ?? {},
    })),
  };
}
