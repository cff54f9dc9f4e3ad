import { contextThresholds } from '../gait/context/context-thresholds.js';
import type { GaitAnalysis } from '../gait/gait-analysis.js';
import type { Drift, Intervals, RunContext } from '../gait/run-context.js';
import type { Language } from '../language/language.js';
import { withMinus } from './minus.js';
import { sayContext } from './texts/context.js';

/** Less lost time than this moves no median, and is not told, s. */
const dropoutToldS = 15;

/** What the sentences need to know besides. */
export interface ContextFacts {
  /** Whether the run was compared with the runner's own. */
  readonly hasOwn?: boolean;
  /** All walking of the run, s, so that a report names one number for it. */
  readonly walkingS?: number;
}

/**
 * Returns what happened in the run that changes how its steps are read, most important first, in sentences without a unit of
 * distance or pace; one sentence of relief when there is nothing.
 */
export function contextSentences(
  context: RunContext,
  language: Language,
  { hasOwn = false, walkingS = context.walkBreaks.timeS }: ContextFacts = {},
): string[] {
  const say = sayContext(language);
  const { intervals, accelerations, pauses, gaps } = context;
  const walkBreaks = { ...context.walkBreaks, timeS: walkingS };
  const told = (key: 'walkBreaks' | 'pauses' | 'gaps', { count, timeS }: RunContext['pauses']) =>
    count === 0 ? [] : [say(key, { count, minutes: minutesOf(timeS) })];
  const sentences = [
    ...hillSentences(context, language),
    ...(intervals ? intervalSentences(intervals, hasOwn, language) : []),
    ...(accelerations.count > 0 ? [say('accelerations', { count: accelerations.count })] : []),
    ...told('walkBreaks', walkBreaks),
    ...told('pauses', pauses),
    ...told('gaps', gaps),
    ...dropoutSentences(context, language),
    ...smoothingSentences(context, language),
  ];
  return sentences.length > 0 ? sentences : [say('nothing')];
}

/**
 * Returns how cadence changed from beginning to end at equal pace, with its interval, and what that may mean; where it was not
 * compared, why not.
 */
export function driftSentences(gait: GaitAnalysis, language: Language): string[] {
  const drift = gait.context?.drift;
  const say = sayContext(language);
  if (drift === undefined) return [missingDrift(gait, language)];
  const { direction } = drift;
  const meaning =
    direction === 'slower' ? [say('meaningSlower')] : direction === 'quicker' ? [say('meaningQuicker')] : [];
  return [driftSentence(drift, language), ...meaning];
}

const driftKeys = {
  slower: 'driftSlower',
  quicker: 'driftQuicker',
  steady: 'driftSteady',
  unclear: 'driftUnclear',
} as const;

function driftSentence(drift: Drift, language: Language): string {
  const low = oneDecimal(drift.lowPctPerHour);
  const high = oneDecimal(drift.highPctPerHour);
  const sizes = [Math.abs(low), Math.abs(high)];
  const words = sayContext(language)(driftKeys[drift.direction], {
    percent: oneDecimal(Math.abs(drift.slopePctPerHour)),
    low,
    high,
    near: Math.min(...sizes),
    far: Math.max(...sizes),
    ordinary: 2 * contextThresholds.drift.ordinaryPctPerHour,
  });
  return withMinus(words);
}

function missingDrift({ reasons, judgedS }: GaitAnalysis, language: Language): string {
  const say = sayContext(language);
  const has = (...codes: readonly string[]) => reasons.some(({ code }) => codes.includes(code));
  if (has('noCadence', 'noSpeed')) return say('driftNoCadence');
  if (has('speedInferred')) return say('driftInferred');
  const needed = contextThresholds.drift.minJudgedS / 60;
  return say('driftShort', { needed, minutes: Math.min(needed - 1, Math.floor(judgedS / 60)) });
}

function hillSentences({ hills }: RunContext, language: Language): string[] {
  if (hills.length === 0) return [];
  const say = sayContext(language);
  const timeS = hills.reduce((sum, { startS, endS }) => sum + endS - startS, 0);
  const unlike = hills.filter(({ own }) => own?.level === 'possible').length;
  return [
    say('hills', { minutes: minutesOf(timeS) }),
    ...(unlike > 0 ? [say('ownDownhillFew', { count: unlike })] : []),
  ];
}

function intervalSentences(intervals: Intervals, hasOwn: boolean, language: Language): string[] {
  const say = sayContext(language);
  const { repeats, workS, workCadenceSpm, easyCadenceSpm } = intervals;
  const meaning = say(hasOwn ? 'intervalsMeaning' : 'intervalsAlone');
  if (!Number.isFinite(workCadenceSpm)) return [meaning];
  const easy = Number.isFinite(easyCadenceSpm) ? Math.round(easyCadenceSpm) : 0;
  const minutes = Math.max(1, minutesOf(workS));
  return [say('intervals', { repeats, minutes, work: Math.round(workCadenceSpm), easy }), meaning];
}

function dropoutSentences({ cadenceDropouts: { count, timeS } }: RunContext, language: Language): string[] {
  if (timeS < dropoutToldS) return [];
  const say = sayContext(language);
  return [say('dropouts', { count, minutes: minutesOf(timeS) }), say('dropoutsRemedy')];
}

function smoothingSentences({ smoothedS }: RunContext, language: Language): string[] {
  const say = sayContext(language);
  const { speed, cadence } = smoothedS ?? {};
  return [
    ...(speed === undefined ? [] : [say('smoothedSpeed', { seconds: Math.round(speed) })]),
    ...(cadence === undefined ? [] : [say('smoothedCadence', { seconds: Math.round(cadence) })]),
  ];
}

function minutesOf(timeS: number): number {
  return Math.round(timeS / 60);
}

/** Adding 0 turns -0 into 0. */
function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
