import { flaggedSteps } from '../advice/flagged-steps.js';
import { judgedMinutes, minutesText } from '../advice/minutes-text.js';
import { holdsOnlyWalking, lacks, nextRecording } from '../advice/next-recording.js';
import { slowPieces, type SlowPieces } from '../advice/slow-pieces.js';
import { percentFewer, placeOf, upperFirst } from '../advice/stretch-words.js';
import type { GaitAnalysis, Stretch } from '../gait/gait-analysis.js';
import { forWhom } from './for-whom.js';
import { unjudgedReason } from './html/words.js';

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
export function headline(gait: GaitAnalysis): string {
  switch (gait.level) {
    case 'unknown':
      return unknownHeadline(gait);
    case 'none':
      return noneHeadline(gait);
    case 'possible':
      return `For ${flaggedMinutes(gait)} your steps may have been long and slow ${whom(gait)}.`;
    case 'likely':
      return gait.confidence === 'low'
        ? `For ${flaggedMinutes(gait)} your steps look long and slow ${whom(gait)}.`
        : `For ${flaggedMinutes(gait)} your steps were long and slow ${whom(gait)}.`;
  }
}

/** Returns what led to the verdict, with numbers against the expectation; for an unjudged run, what brings a verdict. */
export function becauseSentences(gait: GaitAnalysis): string[] {
  if (gait.level === 'unknown') return [...unjudgedSentences(gait), ...nextRecording(gait)];
  const { stretches = [] } = flaggedSteps(gait) ?? {};
  const told = stretches.slice(0, stretchesTold).map((stretch) => stretchSentence(stretch, gait));
  return [...told, ...wholeRunSentences(gait)];
}

function unknownHeadline(gait: GaitAnalysis): string {
  if (lacks(gait, 'noCadence')) return 'This recording holds no cadence, so your steps cannot be judged.';
  if (lacks(gait, 'noSpeed')) return 'This recording holds no speed, so your steps cannot be judged.';
  if (holdsOnlyWalking(gait)) return 'This recording holds walking, no running.';
  return 'Too little of this run could be judged to say how you stepped.';
}

function whom({ expectation }: GaitAnalysis): string {
  return forWhom(expectation.heightSource);
}

function noneHeadline(gait: GaitAnalysis): string {
  const pieces = slowPieces(gait);
  if (pieces !== undefined) return piecesHeadline(gait, pieces);
  const usual = `your cadence was in the usual range ${whom(gait)}`;
  if (flaggedSteps(gait) === undefined) return `No long, slow steps stood out: ${usual}.`;
  return `Apart from ${flaggedMinutes(gait)}, ${usual}.`;
}

function piecesHeadline(gait: GaitAnalysis, { timeS, likely }: SlowPieces): string {
  const sure = gait.confidence === 'low' ? 'look' : 'were';
  const minutes = minutesText(Math.round(timeS / 60));
  return `For ${minutes} in all your steps ${likely ? sure : 'may have been'} long and slow ${whom(gait)}, in pieces too short to count.`;
}

/** The judged time of the stretches that the level rests on: walk breaks and pauses in them do not count. */
function flaggedMinutes({ level, stretches }: GaitAnalysis): string {
  const counted = stretches.filter(
    (stretch) => stretch.basis === 'population' && (level !== 'likely' || stretch.level === 'likely'),
  );
  return minutesText(Math.round(counted.reduce((sum, { judgedS }) => sum + judgedS, 0) / 60));
}

function stretchSentence(stretch: Stretch, gait: GaitAnalysis): string {
  const { cadenceSpm, expectedCadenceSpm } = stretch;
  return (
    `${upperFirst(placeOf(stretch))} you took ${Math.round(cadenceSpm)} steps a minute; ` +
    `about ${Math.round(expectedCadenceSpm)} are expected ${whom(gait)} (${percentFewer(cadenceSpm, expectedCadenceSpm)} fewer).`
  );
}

function wholeRunSentences(gait: GaitAnalysis): string[] {
  const { cadenceRatio, thresholds, level } = gait;
  if (cadenceRatio === undefined || !Number.isFinite(cadenceRatio)) return [];
  const off = Math.abs(cadenceRatio - 1);
  const where = 'Where it could be judged, your cadence as a whole was';
  const sentence =
    off < sameShare
      ? `${where} as expected.`
      : `${where} ${Math.round(off * 100)} % ${cadenceRatio < 1 ? 'below' : 'above'} what is expected.`;
  if (level !== 'none') return [sentence];
  const edge = Math.round((1 - thresholds.levelRatio.possible) * 100);
  const least = minutesText(Math.round(thresholds.stretch.minS / 60));
  const lasting = slowPieces(gait) === undefined ? '' : `, when they last ${least} or more at a time`;
  return [sentence, `Steps count as long and slow from ${edge} % below${lasting}.`];
}

function unjudgedSentences(gait: GaitAnalysis): string[] {
  if (lacks(gait, 'noCadence') || lacks(gait, 'noSpeed')) return [];
  if (holdsOnlyWalking(gait)) return ['Only running is judged: people walk with other steps than they run.'];
  const needed = Math.round(gait.thresholds.run.minJudgedS / 60);
  const lost = [...gait.unjudged]
    .filter(({ timeS }) => timeS > 0)
    .sort((one, other) => other.timeS - one.timeS)
    .slice(0, reasonsTold)
    .map(({ reason }) => unjudgedReason(reason));
  const rest = lost.length === 0 ? '' : ` The rest was mostly: ${lost.join(', ')}.`;
  return [`${judgedMinutes(gait)} of the ${needed} minutes that are needed could be judged.${rest}`];
}
