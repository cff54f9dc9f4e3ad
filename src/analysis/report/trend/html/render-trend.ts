import { createFormatter, type Units } from '../../format-units.js';
import { page } from '../../html/page.js';
import { sayTrend } from '../../texts/trend.js';
import type { Comparison } from '../comparison.js';
import type { Trend } from '../trend.js';
import { comparisonSection } from './section-comparison.js';
import { trendSection } from './section-trend.js';

/** Returns a runner's weeks as one self-contained HTML document, in the language of the trend. */
export function renderTrendHtml(trend: Trend, units: Units): string {
  const { language } = trend;
  const section = trendSection(trend, createFormatter(units, language));
  return page(`${sayTrend(language)('title')} – Stridecheck`, section, language);
}

/** Returns two runs side by side as one self-contained HTML document, in the language of the comparison. */
export function renderComparisonHtml(comparison: Comparison, units: Units): string {
  const { language } = comparison;
  const section = comparisonSection(comparison, createFormatter(units, language));
  return page(`${sayTrend(language)('compareTitle')} – Stridecheck`, section, language);
}
