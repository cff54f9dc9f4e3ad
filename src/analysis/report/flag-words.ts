import { bandEdges } from './html/expected-band.js';
import { isNumber } from './html/report-windows.js';
import { levelWords } from './html/words.js';
import type { Report } from './report.js';

/** Whether the run as a whole lies at or beyond a level that no stretches of it make up. */
export function isInShortPieces(report: Report): boolean {
  const { cadenceRatio } = report.gait;
  return (
    report.verdict.level === 'none' && isNumber(cadenceRatio) && cadenceRatio <= bandEdges(report).possible
  );
}

/** Returns what follows the name of the flag: its level, or that it came only in pieces too short for one. */
export function flagWords(report: Report): string {
  return isInShortPieces(report) ? 'only in short pieces' : levelWords[report.verdict.level];
}
