import type { Level } from './gait-analysis.js';
import type { FoundStretches } from './stretches.js';
import { thresholds } from './thresholds.js';

/**
 * The level of the whole run: the highest one whose stretches make up 5 min or 10 % of the judged time; `unknown`
 * with fewer than 5 judged minutes (evidence, section 3).
 */
export function runLevel(found: FoundStretches, judgedS: number): Level {
  const { minStretchS, minStretchShare, minJudgedS } = thresholds.run;
  if (judgedS < minJudgedS) return 'unknown';
  const enough = (stretchS: number): boolean =>
    stretchS > 0 && (stretchS >= minStretchS || stretchS >= minStretchShare * judgedS);
  if (enough(found.likelyS)) return 'likely';
  return enough(found.possibleS) ? 'possible' : 'none';
}
