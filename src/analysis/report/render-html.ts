import type { Report } from './report.js';
import { createFormatter, type Units } from './format-units.js';
import { adviceSection, type PlanLinks } from './html/section-advice.js';
import { alongSection } from './html/section-along.js';
import { contextSection } from './html/section-context.js';
import { driftSection } from './html/section-drift.js';
import { dynamicsSection } from './html/section-dynamics.js';
import { ownSection } from './html/section-own.js';
import { qualitySection } from './html/section-quality.js';
import { axisUnits } from './html/axis-units.js';
import { dataSection } from './html/section-data.js';
import { footerSection, type PagePlace } from './html/section-footer.js';
import { headerSection } from './html/section-header.js';
import { limitsSection } from './html/section-limits.js';
import { methodSection } from './html/section-method.js';
import { numbersSection } from './html/section-numbers.js';
import { paceSection } from './html/section-pace.js';
import { safetySection, seekHelpSection } from './html/section-safety.js';
import { verdictSection } from './html/section-verdict.js';
import { markup } from './html/markup.js';
import { page } from './html/page.js';
import type { View } from './html/view.js';
import { sayPage } from './texts/page.js';

export interface HtmlOptions {
  readonly units: Units;
  /** A file that stands alone (the default), or a page of the service with a way back to the runs. */
  readonly generatedFor?: PagePlace;
  /** Where a page of the service gives out the metronome and the workout. */
  readonly links?: PlanLinks;
}

/**
 * Returns the report as one self-contained HTML document: no script, no request, style and charts inside, also
 * well-formed XML. Order as people read a run: what was found and how sure, three numbers, cadence by pace, the runner's
 * own runs, first against last third, when to see a professional, what to do, what cannot be seen; then the run in
 * detail, what changes the reading, the data's worth, the method. Symptoms that need a professional come before everything. Never throws for a report that fits the schema.
 */
export function renderHtml(report: Report, { units, generatedFor = 'file', links }: HtmlOptions): string {
  const { language } = report;
  const format = createFormatter(units, language);
  const started = format.date(report.run.startTime, report.run.timeZone);
  const view: View = { report, started, format, axes: axisUnits(format), language };
  const sections = [
    headerSection(view),
    safetySection(view),
    verdictSection(view),
    numbersSection(view),
    paceSection(view),
    ownSection(view),
    driftSection(view),
    seekHelpSection(view),
    adviceSection({ ...view, ...(links && { links }) }),
    limitsSection(view),
    alongSection(view),
    contextSection(view),
    dynamicsSection(view),
    report.quality === null ? undefined : qualitySection(report.quality, language),
    dataSection(view),
    methodSection(view),
    footerSection(view, generatedFor),
  ];
  return page(sayPage(language)('title', { started }), markup`${sections}`, language);
}
