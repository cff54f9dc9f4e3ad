import type { GaitAnalysis } from '../gait/gait-analysis.js';
import type { Advice, ArticleId } from './advice.js';
import { article } from './article.js';
import { becauseOf } from './because.js';
import { cadenceTarget, type CadenceTarget } from './cadence-target.js';
import { practiceText } from './change-dose.js';
import { flaggedSteps } from './flagged-steps.js';
import { holdsOnlyWalking, isBeyondMethod, lacks, nextRecording, steadyRun } from './next-recording.js';
import { slowPieces } from './slow-pieces.js';
import { placeOf } from './stretch-words.js';

/** What follows from a finding, most useful first; the first three lead the report. */
const found = {
  pattern: ['short-quick', 'overstriding', 'lower-body', 'posture', 'core-engaged', 'mid-foot'],
  /** Added when the steps got long and slow only towards the end. */
  late: ['core', 'shoulders'],
  /** A few short stretches, not enough for a level. */
  shortStretch: ['listen', 'lower-body', 'overstriding'],
  /** Long, slow steps over the whole run, but in pieces too short for a stretch. */
  slowPieces: ['overstriding', 'listen', 'lower-body'],
  none: ['listen', 'lower-body', 'flexibility'],
  unknown: ['overstriding', 'listen', 'lower-body'],
} as const satisfies Record<string, readonly ArticleId[]>;

/** In every report, whatever was found; what a finding already led to is not said twice. */
const standing: readonly ArticleId[] = [
  'lower-body',
  'core-strength',
  'back-strength',
  'flexibility',
  'warm-up',
  'cool-down',
  'footwear',
  'causes',
  'listen',
  'seek-help',
  'disclaimer',
];

/**
 * Returns the advice for a run, most useful first: what its findings lead to, each with reasons from the run, then
 * what stands in every report, always with when to seek help and the disclaimer. Every id at most once. Never throws.
 */
export function pairAdvice(gait: GaitAnalysis): Advice[] {
  const leading = leadingIds(gait);
  const target = cadenceTarget(gait);
  const ids = [...new Set([...leading, ...standing])];
  return ids.map((id) => ({
    ...article[id],
    ...(id === 'overstriding' && { title: videoTitle(gait) }),
    text: textOf(id, gait, target),
    because: leading.includes(id) ? becauseOf(id, gait) : [],
  }));
}

/** For a run that could not be judged, or not well, the same check answers in place of the watch. */
function videoTitle(gait: GaitAnalysis): string {
  if (slowPieces(gait) !== undefined) return 'Record a steadier run, or let a camera look';
  if (gait.level !== 'unknown') return article.overstriding.title;
  if (lacks(gait, 'noCadence')) return 'Record your steps next time, or let a camera look';
  if (lacks(gait, 'noSpeed')) return 'Record your speed next time, or let a camera look';
  if (holdsOnlyWalking(gait)) return 'Record a run next time, or let a camera look';
  return isBeyondMethod(gait) ? 'Let a camera look' : 'Record another run, or let a camera look';
}

function leadingIds(gait: GaitAnalysis): readonly ArticleId[] {
  if (gait.level === 'unknown') return found.unknown;
  if (slowPieces(gait) !== undefined) return found.slowPieces;
  const flagged = flaggedSteps(gait);
  if (gait.level === 'none') return flagged === undefined ? found.none : found.shortStretch;
  return flagged?.late ? [...found.pattern, ...found.late] : found.pattern;
}

function textOf(id: ArticleId, gait: GaitAnalysis, target: CadenceTarget | undefined): string {
  if (id === 'short-quick' && target !== undefined) return targetText(target);
  return id === 'overstriding' ? videoText(gait) : article[id].text;
}

function videoText(gait: GaitAnalysis): string {
  const recording = slowPieces(gait) === undefined ? nextRecording(gait) : [steadyRun(gait)];
  const { text } = article.overstriding;
  if (recording.length === 0) return text;
  return `${recording.join(' ')} A camera can answer without a watch: ${lowerFirst(text)}`;
}

function targetText({ stretch, fromSpm, toSpm, mostSpm }: CadenceTarget): string {
  const limit = mostSpm > toSpm ? ` (about 5 % more; not above ${mostSpm})` : '';
  return `At the pace that you ran ${placeOf(stretch)}, go from ${fromSpm} to ${toSpm} steps a minute${limit}. ${practiceText}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
