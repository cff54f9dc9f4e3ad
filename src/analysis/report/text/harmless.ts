import type { Report } from '../report.js';

/**
 * Control characters, C0, C1 and the marks that turn writing around: a file could use them to move the cursor of the
 * terminal, or to hide text in it.
 */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Returns the report with every control character in its texts replaced by a space. */
export function harmless(report: Report): Report {
  return JSON.parse(JSON.stringify(report), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(controls, ' ') : value,
  ) as Report;
}
