import type { Report } from '../report.js';
import type { MarkKind } from './chart-marks.js';

export type ReportWindow = Report['gait']['windows'][number];
export type ReportStretch = Report['gait']['stretches'][number];

/** A window that has both numbers a chart needs. */
export interface PlottedWindow extends ReportWindow {
  readonly speedMps: number;
  readonly cadenceSpm: number;
}

/** Whether a window has a cadence and a speed to be drawn with; standing has no pace. */
export function isPlottable(window: ReportWindow): window is PlottedWindow {
  return isNumber(window.speedMps) && window.speedMps > 0 && isNumber(window.cadenceSpm);
}

/** Whether a value of the report is there: not null, undefined, NaN or infinite. */
export function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** How a window is marked: by its level where it was judged. */
export function kindOf(window: ReportWindow): MarkKind {
  return window.unjudged === undefined ? window.level : 'unjudged';
}
