import type { GaitAnalysis, Stretch } from '../gait/gait-analysis.js';
import type { ArticleId } from './advice.js';
import { cadenceTarget } from './cadence-target.js';
import { flaggedSteps, type FlaggedSteps } from './flagged-steps.js';
import { minutesText } from './minutes-text.js';
import { holdsOnlyWalking } from './next-recording.js';
import { slowPieces, type SlowPieces } from './slow-pieces.js';
import { percentFewer, placeOf, upperFirst } from './stretch-words.js';

/** Returns what in this run led to a piece of advice, as sentences; they name no unit of distance or pace. */
export function becauseOf(id: ArticleId, gait: GaitAnalysis): readonly string[] {
  if (gait.level === 'unknown') return id === 'overstriding' ? [unjudgedSentence(gait)] : [];
  const flagged = flaggedSteps(gait);
  const pieces = slowPieces(gait);
  if (pieces !== undefined) return becauseOfPieces(id, pieces);
  if (gait.level === 'none') return becauseOfNone(id, flagged);
  return flagged === undefined ? [] : becauseOfPattern(id, gait, flagged);
}

function unjudgedSentence(gait: GaitAnalysis): string {
  return holdsOnlyWalking(gait)
    ? 'This recording holds walking, no running.'
    : 'This recording could not be judged.';
}

function becauseOfPieces(id: ArticleId, { timeS, likely }: SlowPieces): readonly string[] {
  if (id === 'lower-body') return ['It does not depend on how you step.'];
  if (id !== 'overstriding') return [];
  const steps = likely ? 'your steps were' : 'your steps may have been';
  return [
    `For ${minutesText(Math.round(timeS / 60))} in all ${steps} long and slow, in pieces too short to count. A watch does not see where the foot lands; a video does.`,
  ];
}

function becauseOfNone(id: ArticleId, flagged: FlaggedSteps | undefined): readonly string[] {
  if (id === 'overstriding') return longestStretch(flagged);
  if (id === 'listen') return ['Nothing in this run asks you to change your steps.'];
  if (id === 'lower-body') return ['It does not depend on how you step.'];
  return [];
}

function becauseOfPattern(id: ArticleId, gait: GaitAnalysis, flagged: FlaggedSteps): readonly string[] {
  switch (id) {
    case 'short-quick':
      return [
        ...flagged.stretches.slice(0, 1).map((stretch) => stepsSentence(stretch, gait)),
        ...(cadenceTarget(gait) === undefined
          ? ['Over the whole run you were close to what is expected, so there is no number to reach.']
          : []),
      ];
    case 'overstriding':
      return [`${stepsWere(gait)} long and slow. A watch does not see where the foot lands; a video does.`];
    case 'lower-body':
      return ['It was tried with runners who have back pain, whatever their steps were like.'];
    case 'core':
    case 'shoulders':
      return ['This showed only in the last third of the run.'];
    default:
      return [];
  }
}

function stepsWere({ level }: GaitAnalysis): string {
  return level === 'likely' ? 'Your steps were' : 'Your steps may have been';
}

function stepsSentence(stretch: Stretch, gait: GaitAnalysis): string {
  const { cadenceSpm, expectedCadenceSpm } = stretch;
  const whom = gait.expectation.heightSource === 'assumed' ? 'for that pace' : 'for that pace and height';
  const fewer = percentFewer(cadenceSpm, expectedCadenceSpm);
  return `${upperFirst(placeOf(stretch))} you took ${Math.round(cadenceSpm)} steps a minute; about ${Math.round(expectedCadenceSpm)} are expected ${whom}: ${fewer} fewer.`;
}

function longestStretch(flagged: FlaggedSteps | undefined): readonly string[] {
  const longest = flagged?.stretches[0];
  if (longest === undefined) return [];
  return [`Your steps were long and slow ${placeOf(longest)}, too short a time to count for the run.`];
}
