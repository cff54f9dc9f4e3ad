import type { Language } from '../../language/language.js';
import type { Formatter } from '../format-units.js';
import type { Report } from '../report.js';
import type { Ink } from './ink.js';

/** What every section of the text is made from. */
export interface TextView {
  readonly report: Report;
  readonly format: Formatter;
  readonly ink: Ink;
  readonly language: Language;
  /** Characters in a line. */
  readonly width: number;
}

/** A block of lines without line ends; empty when there is nothing to say. */
export type Lines = readonly string[];
