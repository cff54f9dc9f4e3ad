import type { Language } from '../language/language.js';
import { bandEdges } from './html/expected-band.js';
import { isNumber } from './html/report-windows.js';
import type { Report } from './report.js';
import { sayWords } from './texts/words.js';

/** Whether the run as a whole lies at or beyond a level that no stretches of it make up. */
export function isInShortPieces(report: Report): boolean {
  const { cadenceRatio } = report.gait;
  return (
    report.verdict.level === 'none' && isNumber(cadenceRatio) && cadenceRatio <= bandEdges(report).possible
  );
}

/** Returns the flag against the runner's own runs in words: its name and its level. */
export function ownFlagWords(level: 'none' | 'possible' | 'likely', language: Language): string {
  const words = sayWords(language);
  return `${words('ownFlagName')}: ${words(`level.${level}`)}`;
}

/** Returns what follows the name of the flag: its level with its meaning, or that it came only in pieces too short for one. */
export function flagWords(report: Report, language: Language): string {
  const level = isInShortPieces(report) ? 'inShortPieces' : report.verdict.level;
  const words = sayWords(language);
  if (level !== 'possible' && level !== 'likely') return words(`level.${level}`);
  const edges = bandEdges(report);
  return words('level.meaning', {
    level,
    from: percentBelow(edges.possible),
    to: percentBelow(edges.likely),
  });
}

/** Whole per cent by which a ratio lies below 1. */
export function percentBelow(ratio: number): number {
  return Math.round((1 - ratio) * 100);
}
