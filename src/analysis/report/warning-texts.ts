import type { Formatter } from './format-units.js';
import { gapLine, isToldGap } from './gap-words.js';
import { isNumber } from './html/report-windows.js';
import type { Report } from './report.js';
import { sayData } from './texts/data.js';
import { warningText } from './texts/warnings.js';

/** Returns what is wrong with the file as sentences, each once, with its place in the run where it has one; outside English, gaps in one line. */
export function warningTexts({ run }: Report, format: Formatter): string[] {
  const { clock, language } = format;
  const say = sayData(language);
  const isGathered = (warning: Report['run']['warnings'][number]) => language !== 'en' && isToldGap(warning);
  const gaps = gapLine(run.warnings.filter(isGathered), format);
  const others = run.warnings.filter((warning) => !isGathered(warning));
  const sentences = others.map((warning) => {
    const text = warningText(warning, language);
    return isNumber(warning.atS) ? `${text} ${say('at', { clock: clock(warning.atS) })}` : text;
  });
  return [...new Set([...(gaps === undefined ? [] : [gaps]), ...sentences])];
}
