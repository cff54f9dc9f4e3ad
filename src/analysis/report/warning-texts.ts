import type { Formatter } from './format-units.js';
import { isNumber } from './html/report-windows.js';
import type { Report } from './report.js';
import { sayData } from './texts/data.js';
import { warningText } from './texts/warnings.js';

/** Returns what is wrong with the file as sentences, each once, with its place in the run where it has one. */
export function warningTexts({ run }: Report, { clock, language }: Formatter): string[] {
  const say = sayData(language);
  const sentences = run.warnings.map((warning) => {
    const text = warningText(warning, language);
    return isNumber(warning.atS) ? `${text} ${say('at', { clock: clock(warning.atS) })}` : text;
  });
  return [...new Set(sentences)];
}
