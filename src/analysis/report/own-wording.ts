import { lacks } from '../advice/next-recording.js';
import type { GaitAnalysis, Stretch } from '../gait/gait-analysis.js';
import { baselineThresholds } from '../gait/baseline/baseline-thresholds.js';
import { isUneven } from '../gait/context/uneven-pace.js';
import type { OwnBaseline } from '../gait/own-baseline.js';
import type { Language } from '../language/language.js';
import { sayOwn } from './texts/own.js';

/** Stretches told one by one; more would not be read. */
export const stretchesTold = 3;
const { between, minWindows, sparseS } = baselineThresholds;
/** Twice the spread between the runs of one runner: what nineteen of twenty ordinary runs stay within. */
const ordinaryPct = Math.round(2 * 100 * between.sd);

/** Returns in one sentence how the run stands against the runner's own. */
export function ownHeadline(gait: GaitAnalysis, own: OwnBaseline, language: Language): string {
  const say = sayOwn(language);
  const ground = say(own.surface);
  if (own.state !== 'compared') {
    return say(stateKey(gait, own.state), { missing: own.missingRuns, ground, needed: minWindows.level });
  }
  const stretches = ownStretches(gait);
  if (stretches.length > 0) {
    const minutes = Math.round(stretches.reduce((sum, { judgedS }) => sum + judgedS, 0) / 60);
    const isSure = stretches.some(({ level }) => level === 'likely') && gait.ownConfidence !== 'low';
    return say(isSure ? 'stretch' : 'possibleStretch', { minutes });
  }
  return wholeRunHeadline(gait, own, language);
}

/** A run that is off as a whole is never called usual, flagged or not. */
function wholeRunHeadline({ ownConfidence }: GaitAnalysis, own: OwnBaseline, language: Language): string {
  const say = sayOwn(language);
  const { level = 'none', twoInARow = false, changePct = 0 } = own.wholeRun ?? {};
  if (twoInARow) return say(level === 'likely' && ownConfidence !== 'low' ? 'wholeLikely' : 'wholePossible');
  if (level !== 'none' || changePct < -ordinaryPct) return say('oneLowRun');
  return changePct > ordinaryPct
    ? say('oneQuickRun')
    : say('none', { runs: own.runs, ground: say(own.surface) });
}

/** Where the watch guessed the speed, the file often does not say where the run was; where a channel is missing, which one. */
function stateKey(gait: GaitAnalysis, state: Exclude<OwnBaseline['state'], 'compared'>) {
  if (state === 'fewRuns' && gait.quality?.speedKind === 'inferred') return 'fewOfKind';
  if (state !== 'notMeasured') return state;
  if (lacks(gait, 'noCadence')) return 'noCadence';
  return lacks(gait, 'noSpeed') ? 'noSpeed' : state;
}

/** Returns what led to it, with numbers, and on which runs it rests. */
export function ownBecause(gait: GaitAnalysis, own: OwnBaseline, language: Language): string[] {
  const say = sayOwn(language);
  const stretches = ownStretches(gait)
    .slice(0, stretchesTold)
    .map(({ startS, endS, cadenceSpm, expectedCadenceSpm }) =>
      say('becauseStretch', {
        from: Math.round(startS / 60),
        to: Math.round(endS / 60),
        spm: Math.round(cadenceSpm),
        own: Math.round(expectedCadenceSpm),
        percent: Math.round((1 - cadenceSpm / expectedCadenceSpm) * 100),
      }),
    );
  const isFlagged = own.level === 'possible' || own.level === 'likely';
  return [
    ...stretches,
    ...wholeRunSentences(own, language),
    ...(isFlagged ? [say('basis', { runs: own.runs, ground: say(own.surface) })] : []),
    ...stepSentences(own, language),
    ...(own.oddRuns > 0 ? [say('oddRuns', { odd: own.oddRuns })] : []),
  ];
}

/** Returns what this comparison cannot see; nothing when there was none. */
export function ownLimits(gait: GaitAnalysis, own: OwnBaseline, language: Language): string[] {
  if (own.state !== 'compared') return [];
  const say = sayOwn(language);
  const every = gait.quality?.recordingIntervalS ?? 1;
  return [
    say('limitSmall'),
    ...(isUneven(gait.context) ? [say('limitIntervals')] : []),
    ...(gait.reasons.some(({ code }) => code === 'noAltitude') ? [say('limitNoAltitude')] : []),
    ...(own.surface === 'treadmill' ? [say('limitTreadmill')] : []),
    ...(every >= sparseS ? [say('limitSparse', { every: Math.round(every) })] : []),
    say('limitPriors'),
  ];
}

/** Returns the stretches against the runner's own runs, longest first. */
export function ownStretches({ stretches }: GaitAnalysis): readonly Stretch[] {
  return stretches
    .filter(({ basis }) => basis === 'ownBaseline')
    .sort((one, other) => other.judgedS - one.judgedS);
}

function wholeRunSentences({ wholeRun }: OwnBaseline, language: Language): string[] {
  if (wholeRun === undefined) return [];
  const say = sayOwn(language);
  const percent = Math.round(Math.abs(wholeRun.changePct));
  if (wholeRun.twoInARow) return [say('becauseWholeTwo', { percent })];
  if (wholeRun.level !== 'none' || wholeRun.changePct < -ordinaryPct)
    return [say('becauseWholeOne', { percent })];
  const more = wholeRun.changePct > 0 ? 'yes' : 'no';
  return [say('becauseUsual', { percent, more, ordinary: ordinaryPct })];
}

function stepSentences({ lastingStep }: OwnBaseline, language: Language): string[] {
  if (lastingStep === undefined) return [];
  const { sinceMs, changePct, newDevice } = lastingStep;
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(sinceMs);
  const percent = Math.round(Math.abs(changePct));
  const yesNo = (is: boolean) => (is ? 'yes' : 'no');
  return [sayOwn(language)('step', { date, percent, more: yesNo(changePct > 0), device: yesNo(newDevice) })];
}
