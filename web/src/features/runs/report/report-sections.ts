import './zod-without-eval.js';
import { axisUnits } from '../../../../../src/analysis/report/html/axis-units.js';
import { markup, type Markup } from '../../../../../src/analysis/report/html/markup.js';
import { adviceSection } from '../../../../../src/analysis/report/html/section-advice.js';
import { alongFigure, alongTables } from '../../../../../src/analysis/report/html/section-along.js';
import { contextSection } from '../../../../../src/analysis/report/html/section-context.js';
import { dataSection } from '../../../../../src/analysis/report/html/section-data.js';
import { driftSection } from '../../../../../src/analysis/report/html/section-drift.js';
import { dynamicsSection } from '../../../../../src/analysis/report/html/section-dynamics.js';
import { footerSection } from '../../../../../src/analysis/report/html/section-footer.js';
import { headerSection } from '../../../../../src/analysis/report/html/section-header.js';
import { limitsSection } from '../../../../../src/analysis/report/html/section-limits.js';
import { methodSection } from '../../../../../src/analysis/report/html/section-method.js';
import { numbersSection } from '../../../../../src/analysis/report/html/section-numbers.js';
import { ownSection } from '../../../../../src/analysis/report/html/section-own.js';
import { paceSection } from '../../../../../src/analysis/report/html/section-pace.js';
import { safetySection, seekHelpSection } from '../../../../../src/analysis/report/html/section-safety.js';
import { verdictSection } from '../../../../../src/analysis/report/html/section-verdict.js';
import { seekHelpLink } from '../../../../../src/analysis/report/html/seek-help-link.js';
import type { View } from '../../../../../src/analysis/report/html/view.js';
import type { Report } from '../../../../../src/analysis/report/report.js';
import { createFormatter, type Units } from '../../../../../src/analysis/report/format-units.js';
import { trendSection } from '../../../../../src/analysis/report/trend/html/section-trend.js';
import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';

/** The sections of a report in the order in which they are read; charts and tools stand between them. */
export interface ReportSections {
  readonly view: View;
  /** What was found, how sure; before it what outranks it. */
  readonly first: Markup;
  /** When to see a professional, the three numbers. */
  readonly numbers: Markup;
  readonly pace: Markup;
  readonly ownAndDrift: Markup;
  readonly advice: Markup | undefined;
  readonly limits: Markup | undefined;
  /** Cadence along the run, drawn for paper. */
  readonly alongFigure: Markup | undefined;
  readonly alongTables: Markup | undefined;
  readonly reading: Markup;
  readonly trend: Markup | undefined;
  readonly data: Markup;
  readonly method: Markup;
}

/** Writes the sections of a report in a system of units and in the language that it was made in. */
export function reportSections(report: Report, units: Units, trend: Trend | undefined): ReportSections {
  const { language } = report;
  const format = createFormatter(units, language);
  const started = format.date(report.run.startTime, report.run.timeZone);
  const view: View = { report, started, format, axes: axisUnits(format), language };
  const figure = alongFigure(view);
  const first = [headerSection(view), seekHelpLink(view), safetySection(view), verdictSection(view)];
  return {
    view,
    first: markup`${first}`,
    numbers: markup`${[seekHelpSection(view), numbersSection(view)]}`,
    pace: paceSection(view),
    ownAndDrift: markup`${[ownSection(view), driftSection(view)]}`,
    advice: adviceSection(view),
    limits: limitsSection(view),
    alongFigure: figure,
    alongTables: figure && alongTables(view),
    reading: markup`${[contextSection(view), dynamicsSection(view)]}`,
    trend: trend && trendSection(trend, format),
    data: dataSection(view),
    method: markup`${[methodSection(view), footerSection(view, 'app')]}`,
  };
}
