import type { Report } from '../report.js';

/**
 * Control characters, C0, C1 and the marks that turn writing around: a file could use them to move the cursor of the
 * terminal, or to hide text in it.
 */
const controls = /[\p{Cc}\p{Bidi_Control}]/gu;

/** Returns the report with every control character in its texts replaced by a space. */
export function harmless(report: Report): Report {
  return JSON.parse(JSON.stringify(report), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(controls, ' ') : value,
  ) as Report;
}
