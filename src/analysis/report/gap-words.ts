import { isNumber } from './html/report-windows.js';
import type { Formatter } from './format-units.js';
import type { Report } from './report.js';
import { sayData } from './texts/data.js';

type Warning = Report['run']['warnings'][number];

/** How readers of files write a gap: our own words, of which only the length is taken. */
const gapMessage = /^Nothing was recorded for (\d+) (s|min|h|days)\.$/;

/** Whether the warning tells a gap with a length that can be taken from it. */
export function isToldGap({ code, message }: Warning): boolean {
  return code === 'gap' && gapMessage.test(message);
}

/** Returns all gaps in one line, each with its length and place: "3 min (at 24:50), 48 s (at 37:21)"; undefined without any. */
export function gapLine(warnings: readonly Warning[], { clock, language }: Formatter): string | undefined {
  const say = sayData(language);
  const parts = warnings.flatMap(({ message, atS }) => {
    const [, count, unit = 's'] = gapMessage.exec(message) ?? [];
    if (count === undefined) return [];
    const length = say('gapLength', { count: Number(count), unit });
    return [isNumber(atS) ? `${length} ${say('at', { clock: clock(atS) })}` : length];
  });
  return parts.length === 0 ? undefined : say('gaps', { parts: parts.join(', ') });
}
