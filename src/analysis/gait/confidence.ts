import type { Activity } from '../activity/activity.js';
import type { Confidence, Expectation, Level, Reason, ReasonCode, Window } from './gait-analysis.js';
import { isIndoors } from './grade.js';
import { thresholds } from './thresholds.js';

/** What the rules look at. */
export interface ConfidenceFacts {
  readonly activity: Activity;
  readonly expectation: Expectation;
  readonly windows: readonly Window[];
  readonly level: Level;
  readonly judgedS: number;
  readonly runningS: number;
}

interface Rule {
  readonly code: ReasonCode;
  /** `none`: nothing can be said. `lower`: one level down, never below low. `low`: at most low. `note`: said only. */
  readonly effect: 'none' | 'lower' | 'low' | 'note';
  readonly applies: (facts: ConfidenceFacts) => boolean;
  /** Numbers for the sentence. */
  readonly values?: (facts: ConfidenceFacts) => Record<string, number>;
}

/** All that lowers the confidence or limits the verdict, most important first. */
const rules: readonly Rule[] = [
  { code: 'noCadence', effect: 'none', applies: ({ activity }) => !activity.channels.cadenceSpm },
  { code: 'noSpeed', effect: 'none', applies: ({ activity }) => !activity.channels.speedMps },
  {
    code: 'fewJudgedMinutes',
    effect: 'none',
    applies: ({ level }) => level === 'unknown',
    values: ({ judgedS }) => ({ judgedS }),
  },
  { code: 'speedInferred', effect: 'low', applies: ({ activity }) => activity.speedKind === 'inferred' },
  {
    code: 'heightUnknown',
    effect: 'lower',
    applies: ({ expectation }) => expectation.heightSource === 'assumed',
    values: ({ expectation }) => ({ heightM: expectation.heightM }),
  },
  {
    code: 'cadenceScaleGuessed',
    effect: 'lower',
    applies: ({ activity }) => hasWarning(activity, 'cadenceScaled'),
  },
  { code: 'speedDerived', effect: 'lower', applies: ({ activity }) => activity.speedKind === 'derived' },
  {
    code: 'noAltitude',
    effect: 'lower',
    applies: ({ activity }) => !activity.channels.altitudeM && !isIndoors(activity),
  },
  {
    code: 'extrapolatedSpeed',
    effect: 'lower',
    applies: (facts) => extrapolatedShare(facts) > thresholds.confidence.extrapolatedShare,
    values: (facts) => ({ share: extrapolatedShare(facts) }),
  },
  {
    code: 'smartRecording',
    effect: 'lower',
    applies: ({ activity }) => activity.recordingIntervalS >= thresholds.confidence.slowRecordingS,
    values: ({ activity }) => ({ intervalS: activity.recordingIntervalS }),
  },
  {
    code: 'partlyRead',
    effect: 'note',
    applies: ({ activity }) => hasWarning(activity, 'truncated') || hasWarning(activity, 'damagedPart'),
  },
  {
    code: 'hilly',
    effect: 'note',
    applies: (facts) => hillyS(facts) > thresholds.confidence.hillyShare * facts.runningS,
    values: (facts) => ({ share: facts.runningS > 0 ? hillyS(facts) / facts.runningS : 0 }),
  },
  {
    code: 'heightFromFile',
    effect: 'note',
    applies: ({ expectation }) => expectation.heightSource === 'file',
    values: ({ expectation }) => ({ heightM: expectation.heightM }),
  },
  { code: 'populationOnly', effect: 'note', applies: ({ level }) => level !== 'unknown' },
  { code: 'oneRun', effect: 'note', applies: ({ level }) => level !== 'unknown' },
  { code: 'footNotSeen', effect: 'note', applies: () => true },
];

/**
 * How sure the verdict is, and why. Never above moderate: a watch does not see the foot, and one run is no pattern
 * (evidence, sections 1 and 3).
 */
export function confidenceOf(facts: ConfidenceFacts): { confidence: Confidence; reasons: Reason[] } {
  const applying = rules.filter((rule) => rule.applies(facts));
  const effects = new Set(applying.map((rule) => rule.effect));
  const lowered = effects.has('low') || effects.has('lower');
  const confidence = effects.has('none') ? 'none' : lowered ? 'low' : 'moderate';
  const reasons = applying.map(({ code, values }) => ({ code, values: values?.(facts) ?? {} }));
  return { confidence, reasons };
}

function hasWarning(activity: Activity, code: Activity['warnings'][number]['code']): boolean {
  return activity.warnings.some((warning) => warning.code === code);
}

function extrapolatedShare({ windows, judgedS }: ConfidenceFacts): number {
  const { min, max } = thresholds.modelSpeedMps;
  const outside = windows.filter(
    ({ unjudged, speedMps }) => unjudged === undefined && (speedMps < min || speedMps > max),
  );
  return judgedS > 0 ? secondsOf(outside) / judgedS : 0;
}

function hillyS({ windows }: ConfidenceFacts): number {
  return secondsOf(windows.filter(({ unjudged }) => unjudged === 'uphill' || unjudged === 'downhill'));
}

function secondsOf(windows: readonly Window[]): number {
  return windows.reduce((sum, window) => sum + window.endS - window.startS, 0);
}
