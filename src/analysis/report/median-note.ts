import type { Formatter } from './format-units.js';
import { judgedMedians } from './judged-medians.js';
import type { Report } from './report.js';
import { sayData } from './texts/data.js';

/** Returns what the cadence at the top of the report is, where three other averages of it stand together; else undefined. */
export function medianNote(report: Report, { cadence, language }: Formatter): string | undefined {
  const { averages } = report.gait;
  const median = judgedMedians(report)?.cadenceSpm;
  if (median === undefined || averages?.statedSpm === undefined) return undefined;
  const written = [averages.runningSpm, averages.allSpm, averages.statedSpm].map(cadence);
  if (new Set(written).size < written.length) return undefined;
  return sayData(language)('medianNote', { median: cadence(median) });
}
