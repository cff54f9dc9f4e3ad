import type { Report } from './report.js';
import { createFormatter, type Units } from './format-units.js';
import { adviceSection, type PlanLinks } from './html/section-advice.js';
import { alongSection } from './html/section-along.js';
import { contextSection } from './html/section-context.js';
import { driftSection } from './html/section-drift.js';
import { dynamicsSection } from './html/section-dynamics.js';
import { ownSection } from './html/section-own.js';
import { planSection } from './trend/html/section-plan.js';
import { trendSection } from './trend/html/section-trend.js';
import type { PlanCheck } from './trend/plan-check.js';
import type { Trend } from './trend/trend.js';
import { axisUnits } from './html/axis-units.js';
import { dataSection } from './html/section-data.js';
import { footerSection, type PagePlace } from './html/section-footer.js';
import { headerSection } from './html/section-header.js';
import { limitsSection } from './html/section-limits.js';
import { methodSection } from './html/section-method.js';
import { numbersSection } from './html/section-numbers.js';
import { paceSection } from './html/section-pace.js';
import { safetySection, seekHelpSection } from './html/section-safety.js';
import { seekHelpLink } from './html/seek-help-link.js';
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
  /** The runner's weeks up to this run, told as a second part. */
  readonly trend?: Trend;
  /** The run against the plan that was going on. */
  readonly planCheck?: PlanCheck;
}

/**
 * Returns the report as one self-contained HTML document: no script, no request, style and charts inside, also
 * well-formed XML. Order as people read a run: a line that leads to when to see a professional, what was found and how sure, when to see
 * a professional, three numbers, cadence by pace, the runner's own runs, first against last third, the plan, what to do, what cannot be seen; then the run in
 * detail, what changes the reading, the data's worth, the method. Symptoms that need a professional come before everything. Never throws for a report that fits the schema.
 */
export function renderHtml(
  report: Report,
  { units, generatedFor = 'file', links, trend, planCheck }: HtmlOptions,
): string {
  const { language } = report;
  const format = createFormatter(units, language);
  const started = format.date(report.run.startTime, report.run.timeZone);
  const view: View = { report, started, format, axes: axisUnits(format), language };
  const sections = [
    headerSection(view),
    seekHelpLink(view),
    safetySection(view),
    verdictSection(view),
    seekHelpSection(view),
    numbersSection(view),
    paceSection(view),
    ownSection(view),
    driftSection(view),
    planCheck && planSection(planCheck, format),
    adviceSection({ ...view, ...(links && { links }) }),
    limitsSection(view),
    alongSection(view),
    contextSection(view),
    dynamicsSection(view),
    trend && trendSection(trend, format),
    dataSection(view),
    methodSection(view),
    footerSection(view, generatedFor),
  ];
  return page(sayPage(language)('title', { started }), markup`${sections}`, language);
}
