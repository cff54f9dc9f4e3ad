import type { Language } from '../../language/language.js';
import type { Report } from '../report.js';
import type { AxisUnits } from './axis-units.js';
import type { Formatter } from '../format-units.js';

/** What every section of the page is written from. */
export interface View {
  readonly report: Report;
  /** Day and time of the run, in its own zone where that is known. */
  readonly started: string;
  readonly format: Formatter;
  readonly axes: AxisUnits;
  readonly language: Language;
}
