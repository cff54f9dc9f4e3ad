import { flaggedSteps } from '../advice/flagged-steps.js';
import { judgedMinutes, minutesText } from '../advice/minutes-text.js';
import { holdsOnlyWalking, lacks, nextRecording } from '../advice/next-recording.js';
import { slowPieces, type SlowPieces } from '../advice/slow-pieces.js';
import { percentFewer, placeOf, upperFirst } from '../advice/stretch-words.js';
import type { GaitAnalysis, Stretch } from '../gait/gait-analysis.js';
import type { Language } from '../language/language.js';
import { forWhom } from './for-whom.js';
import { unjudgedReason } from './html/words.js';
import { sayVerdict } from './texts/verdict.js';

/** Stretches told one by one; more would not be read. */
const stretchesTold = 3;
/** Reasons named for what could not be judged. */
const reasonsTold = 3;
/** Below this share, observed and expected are the same to a runner. */
const sameShare = 0.015;

/**
 * Returns the verdict in one sentence: what matters first. Places in the run are given in minutes, so that the
 * sentence holds in every system of units.
 */
export function headline(gait: GaitAnalysis, language: Language): string {
  const say = sayVerdict(language);
  const { level, confidence } = gait;
  if (level === 'unknown') return say(unknownKey(gait));
  if (level === 'none') return noneHeadline(gait, language);
  const key = level === 'likely' && confidence === 'low' ? 'looks' : level;
  return say(key, { minutes: flaggedMinutes(gait, language), whom: whom(gait, language) });
}

/** Returns what led to the verdict, with numbers against the expectation; for an unjudged run, what brings a verdict. */
export function becauseSentences(gait: GaitAnalysis, language: Language): string[] {
  if (gait.level === 'unknown') {
    return [...unjudgedSentences(gait, language), ...nextRecording(gait, language)];
  }
  const { stretches = [] } = flaggedSteps(gait) ?? {};
  const told = stretches.slice(0, stretchesTold).map((stretch) => stretchSentence(stretch, gait, language));
  return [...told, ...wholeRunSentences(gait, language)];
}

function unknownKey(gait: GaitAnalysis): 'noCadence' | 'noSpeed' | 'onlyWalking' | 'tooLittle' {
  if (lacks(gait, 'noCadence')) return 'noCadence';
  if (lacks(gait, 'noSpeed')) return 'noSpeed';
  return holdsOnlyWalking(gait) ? 'onlyWalking' : 'tooLittle';
}

function whom({ expectation }: GaitAnalysis, language: Language): string {
  return forWhom(expectation.heightSource, language);
}

function noneHeadline(gait: GaitAnalysis, language: Language): string {
  const say = sayVerdict(language);
  const pieces = slowPieces(gait);
  if (isLittleAndNearEdge(gait)) return nearEdgeHeadline(gait, language);
  if (pieces !== undefined) return piecesHeadline(gait, pieces, language);
  if (flaggedSteps(gait) === undefined) return say('none', { whom: whom(gait, language) });
  return say('apart', { minutes: flaggedMinutes(gait, language), whom: whom(gait, language) });
}

/** Of a run that was mostly left out, nothing reassuring may be said from a rest that lies at the edge. */
function isLittleAndNearEdge(gait: GaitAnalysis): boolean {
  const { cadenceRatio = NaN, judgedShare, thresholds } = gait;
  return (
    flaggedSteps(gait) === undefined &&
    judgedShare < thresholds.confidence.littleJudgedShare &&
    cadenceRatio <= thresholds.words.nearEdgeRatio
  );
}

function nearEdgeHeadline(gait: GaitAnalysis, language: Language): string {
  const { cadenceRatio = NaN, thresholds, time } = gait;
  return sayVerdict(language)('nearEdge', {
    judged: judgedMinutes(gait),
    running: Math.round(time.runningS / 60),
    side: cadenceRatio > thresholds.levelRatio.possible ? 'near' : 'beyond',
    percent: Math.round((1 - cadenceRatio) * 100),
  });
}

function piecesHeadline(gait: GaitAnalysis, { timeS, likely }: SlowPieces, language: Language): string {
  const sure = gait.confidence === 'low' ? 'looks' : 'likely';
  return sayVerdict(language)('pieces', {
    minutes: minutesText(Math.round(timeS / 60), language),
    sure: likely ? sure : 'possible',
    whom: whom(gait, language),
  });
}

/** Returns what stands out against other runners in one short sentence, without places; undefined when nothing does. */
export function againstOthers(gait: GaitAnalysis, language: Language): string | undefined {
  if (gait.level !== 'possible' && gait.level !== 'likely') return undefined;
  const likely = minutesOf(gait, 'likely');
  const possible = minutesOf(gait, 'possible');
  const sure = gait.confidence === 'low' ? 'low' : 'moderate';
  const kind = likely > 0 && possible > 0 ? 'both' : likely > 0 ? 'likely' : 'possible';
  return sayVerdict(language)('againstOthers', { sure, kind, likely, possible });
}

function minutesOf({ stretches }: GaitAnalysis, level: Stretch['level']): number {
  const counted = stretches.filter((stretch) => stretch.basis === 'population' && stretch.level === level);
  return Math.round(counted.reduce((sum, { judgedS }) => sum + judgedS, 0) / 60);
}

/** The judged time of the stretches that the level rests on: walk breaks and pauses in them do not count. */
function flaggedMinutes({ level, stretches }: GaitAnalysis, language: Language): string {
  const counted = stretches.filter(
    (stretch) => stretch.basis === 'population' && (level !== 'likely' || stretch.level === 'likely'),
  );
  return minutesText(Math.round(counted.reduce((sum, { judgedS }) => sum + judgedS, 0) / 60), language);
}

function stretchSentence(stretch: Stretch, gait: GaitAnalysis, language: Language): string {
  const { cadenceSpm, expectedCadenceSpm } = stretch;
  return sayVerdict(language)('stretch', {
    place: upperFirst(placeOf(stretch, language)),
    spm: Math.round(cadenceSpm),
    expected: Math.round(expectedCadenceSpm),
    whom: whom(gait, language),
    percent: percentFewer(cadenceSpm, expectedCadenceSpm),
  });
}

function wholeRunSentences(gait: GaitAnalysis, language: Language): string[] {
  const { cadenceRatio, thresholds, level } = gait;
  if (cadenceRatio === undefined || !Number.isFinite(cadenceRatio)) return [];
  const say = sayVerdict(language);
  const off = Math.abs(cadenceRatio - 1);
  const sentence =
    off < sameShare
      ? say('wholeAsExpected')
      : say('wholeOff', { percent: Math.round(off * 100), side: cadenceRatio < 1 ? 'below' : 'above' });
  if (level !== 'none') return [sentence];
  const edge = Math.round((1 - thresholds.levelRatio.possible) * 100);
  const least = minutesText(Math.round(thresholds.stretch.minS / 60), language);
  const inPieces = slowPieces(gait) !== undefined;
  return [sentence, inPieces ? say('edgeLasting', { edge, least }) : say('edge', { edge })];
}

function unjudgedSentences(gait: GaitAnalysis, language: Language): string[] {
  if (lacks(gait, 'noCadence') || lacks(gait, 'noSpeed')) return [];
  const say = sayVerdict(language);
  if (holdsOnlyWalking(gait)) return [say('walkingNotJudged')];
  const needed = Math.round(gait.thresholds.run.minJudgedS / 60);
  const judged = say('judgedOfNeeded', { judged: judgedMinutes(gait), needed });
  const lost = [...gait.unjudged]
    .filter(({ timeS }) => timeS > 0)
    .sort((one, other) => other.timeS - one.timeS)
    .slice(0, reasonsTold)
    .map(({ reason }) => unjudgedReason(reason, language));
  return [lost.length === 0 ? judged : `${judged} ${say('restMostly', { reasons: lost.join(', ') })}`];
}
