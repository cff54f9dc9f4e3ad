import { z } from 'zod';
import { thresholds } from '../gait/thresholds.js';
import type { Language } from '../language/language.js';
import { percentBelow } from './flag-words.js';
import type { MarkKind } from './html/chart-marks.js';
import { bandEdges } from './html/expected-band.js';
import type { ReportWindow } from './html/report-windows.js';
import type { Report } from './report.js';
import { sayCharts } from './texts/charts.js';

/** Returns what a mark in a chart means, beside the band: "6 to 10 % below". */
export function markWords(kind: MarkKind, report: Report, language: Language): string {
  const { possible, likely } = bandEdges(report);
  return sayCharts(language)('mark', { kind, from: percentBelow(possible), to: percentBelow(likely) });
}

/** Returns whose range the band is; with an assumed height, not that of people of the runner's own. */
export function bandWords({ gait }: Report, language: Language): string {
  return sayCharts(language)('bandOf', { height: gait.height.source });
}

const storedStretch = z.object({ stretch: z.object({ minS: z.number() }) });

/** Returns that marks outside the stretches do not count; nothing where there are none. */
export function singleMarksNote(report: Report, language: Language): string | undefined {
  if (!report.gait.windows.some((window) => isSingle(window, report))) return undefined;
  const stored = storedStretch.safeParse(report.method.thresholds);
  const { minS } = stored.success ? stored.data.stretch : thresholds.stretch;
  return sayCharts(language)('singleMarks', { minutes: Math.round(minS / 60) });
}

function isSingle({ unjudged, level, startS, endS }: ReportWindow, { gait }: Report): boolean {
  if (unjudged !== undefined || level === 'none') return false;
  return !gait.stretches.some(
    (stretch) => stretch.basis === 'population' && stretch.startS <= startS && endS <= stretch.endS,
  );
}
