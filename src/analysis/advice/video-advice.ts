import type { GaitAnalysis } from '../gait/gait-analysis.js';
import type { Language } from '../language/language.js';
import type { ArticlePoint } from './article-point.js';
import { holdsOnlyWalking, isBeyondMethod, lacks, nextRecording, steadyRun } from './next-recording.js';
import { slowPieces } from './slow-pieces.js';
import { sayAdvice } from './texts/advice.js';
import { isFlaggedRun, isWeakRecording } from './weak-recording.js';

/**
 * Returns the check by video as this run needs it. It answers in place of the watch, so for a run that could not be
 * judged, or not well, what to record next time comes first; so it does before a change of steps that a weak recording asks
 * for.
 */
export function videoAdvice(
  point: ArticlePoint,
  gait: GaitAnalysis,
  language: Language,
): Pick<ArticlePoint, 'title' | 'text' | 'how'> {
  if (isFlaggedRun(gait) && isWeakRecording(gait)) return recordAgain(point, gait, language);
  const isInPieces = slowPieces(gait) !== undefined;
  const recording = isInPieces ? [steadyRun(gait, language)] : nextRecording(gait, language);
  const say = sayAdvice(language);
  const key = titleKey(gait, isInPieces);
  return {
    title: key === undefined ? point.title : say(key),
    text:
      recording.length === 0
        ? point.text
        : say('camera', { recording: recording.join(' '), film: point.text }),
    how: point.how,
  };
}

function recordAgain({ text: film, how }: ArticlePoint, gait: GaitAnalysis, language: Language) {
  const say = sayAdvice(language);
  const isOnBelt = [gait.ownBaseline?.surface, gait.steps?.surface].includes('treadmill');
  return {
    title: say('titleRecordAgain'),
    text: say('recordAgain', { belt: isOnBelt ? 'yes' : 'no' }),
    how: say('recordAgainHow', { film, how }),
  };
}

function titleKey(gait: GaitAnalysis, isInPieces: boolean) {
  if (isInPieces) return 'titleSteady';
  if (gait.level !== 'unknown') return undefined;
  if (lacks(gait, 'noCadence')) return 'titleNoCadence';
  if (lacks(gait, 'noSpeed')) return 'titleNoSpeed';
  if (holdsOnlyWalking(gait)) return 'titleWalk';
  return isBeyondMethod(gait) ? 'titleCamera' : 'titleAnother';
}
