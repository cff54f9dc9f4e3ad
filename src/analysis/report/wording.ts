import { flaggedSteps } from '../advice/flagged-steps.js';
import { lacks, nextRecording } from '../advice/next-recording.js';
import { percentFewer, placeOf, upperFirst } from '../advice/stretch-words.js';
import type { GaitAnalysis, Stretch } from '../gait/gait-analysis.js';
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
      return `For ${flaggedMinutes(gait)} your steps may have been long and slow ${forWhom(gait)}.`;
    case 'likely':
      return gait.confidence === 'low'
        ? `For ${flaggedMinutes(gait)} your steps look long and slow ${forWhom(gait)}.`
        : `For ${flaggedMinutes(gait)} your steps were long and slow ${forWhom(gait)}.`;
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
  return 'Too little of this run could be judged to say how you stepped.';
}

function noneHeadline(gait: GaitAnalysis): string {
  const usual = `your cadence was in the usual range ${forWhom(gait)}`;
  if (flaggedSteps(gait) === undefined) return `No long, slow steps stood out: ${usual}.`;
  return `Apart from ${flaggedMinutes(gait)}, ${usual}.`;
}

/** With an assumed height, only pace is the runner's own. */
function forWhom({ expectation }: GaitAnalysis): string {
  return expectation.heightSource === 'assumed' ? 'for your pace' : 'for your pace and height';
}

/** The time of the stretches that the level rests on. */
function flaggedMinutes({ level, stretches }: GaitAnalysis): string {
  const counted = stretches.filter(
    (stretch) => stretch.basis === 'population' && (level !== 'likely' || stretch.level === 'likely'),
  );
  const minutes = Math.round(counted.reduce((sum, { startS, endS }) => sum + endS - startS, 0) / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

function stretchSentence(stretch: Stretch, gait: GaitAnalysis): string {
  const { cadenceSpm, expectedCadenceSpm } = stretch;
  return (
    `${upperFirst(placeOf(stretch))} you took ${Math.round(cadenceSpm)} steps a minute; ` +
    `about ${Math.round(expectedCadenceSpm)} are expected ${forWhom(gait)} (${percentFewer(cadenceSpm, expectedCadenceSpm)} fewer).`
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
  return [sentence, `Steps count as long and slow from ${edge} % below.`];
}

function unjudgedSentences(gait: GaitAnalysis): string[] {
  if (lacks(gait, 'noCadence') || lacks(gait, 'noSpeed')) return [];
  const needed = Math.round(gait.thresholds.run.minJudgedS / 60);
  const judged = Math.floor(gait.judgedS / 60);
  const lost = [...gait.unjudged]
    .filter(({ timeS }) => timeS > 0)
    .sort((one, other) => other.timeS - one.timeS)
    .slice(0, reasonsTold)
    .map(({ reason }) => unjudgedReason(reason));
  const rest = lost.length === 0 ? '' : ` The rest was mostly: ${lost.join(', ')}.`;
  return [`${judged} of the ${needed} minutes that are needed could be judged.${rest}`];
}
