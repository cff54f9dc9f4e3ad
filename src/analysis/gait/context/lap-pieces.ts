import type { Activity, Lap } from '../../activity/activity.js';
import type { RunSamples } from '../run-samples.js';
import { joinedPieces, type PacedPiece } from './paced-pieces.js';
import { speedLevels } from './speed-levels.js';

/** What watches call the laps of a workout, lower case. */
const fastWords: readonly string[] = ['active', 'interval'];
const easyWords: readonly string[] = ['rest', 'resting', 'recovery'];

/** Returns the fast and easy pieces that the laps name as those of a workout; none where they do not name both. */
export function namedLapPieces({ laps }: Pick<Activity, 'laps'>): PacedPiece[] {
  const pieces = laps.map((lap) => pieceOf(lap, paceByWord(lap)));
  const has = (wanted: PacedPiece['pace']) => pieces.some(({ pace }) => pace === wanted);
  return has('fast') && has('easy') ? joinedPieces(pieces) : [];
}

function paceByWord({ intensity = '' }: Lap): PacedPiece['pace'] {
  const word = intensity.toLowerCase();
  if (fastWords.includes(word)) return 'fast';
  return easyWords.includes(word) ? 'easy' : 'other';
}

/** Returns the fast and easy laps where their speeds, distance by time, fall into two clear levels; else none. */
export function pacedLapPieces({ laps }: Pick<Activity, 'laps'>, run: RunSamples): PacedPiece[] {
  const speedMps = lapSpeeds(laps, run);
  const weights = laps.map(({ startS, endS }) => endS - startS);
  const levels = speedLevels({ speedMps, weights });
  if (levels === undefined) return [];
  const pieces = laps.map((lap, index) =>
    pieceOf(lap, Math.log(speedMps[index]) > levels.middle ? 'fast' : 'easy'),
  );
  return joinedPieces(pieces);
}

/** Distance covered in each lap by its time, m/s; one pass through the samples, since laps are in order. */
function lapSpeeds(laps: readonly Lap[], { samples, timeS, distanceM }: RunSamples): number[] {
  let sample = 0;
  const placeAt = (atS: number) => {
    while (sample + 1 < samples && timeS[sample + 1] <= atS) sample++;
    return distanceM[sample];
  };
  return laps.map(({ startS, endS }) => {
    const startM = placeAt(startS);
    return (placeAt(endS) - startM) / (endS - startS);
  });
}

function pieceOf({ startS, endS }: Lap, pace: PacedPiece['pace']): PacedPiece {
  return { pace, startS, endS };
}
