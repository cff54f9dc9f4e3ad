import { chart, xAxis, yAxis, type Plot } from '../../html/chart-axes.js';
import {
  coordinate,
  domainOf,
  linearScale,
  padded,
  pathOf,
  ticksOf,
  type Domain,
  type Scale,
} from '../../html/chart-scale.js';
import { markup, type Markup } from '../../html/markup.js';
import { sayTrend } from '../../texts/trend.js';
import type { Trend } from '../trend.js';
import { plannedSpm } from '../planned-cadence.js';
import { weekLabel } from './week-label.js';

const height = 200;
const plot: Plot = { left: 30, right: 350, top: 24, bottom: 150 };
/** Narrower axes would blow ordinary change up: three times the between-run spread either way. */
const leastCadenceSpanSpm = 28;
const mostLabels = 5;

/**
 * Draws the cadence of each week at one of the runner's speeds: the middle of its runs as a dot, their range as a bar, the
 * plan dashed. `pace` is that speed in words. Undefined when no week has a run at that speed.
 */
export function chartWeeks(trend: Trend, speedIndex: number, pace: string): Markup | undefined {
  const say = sayTrend(trend.language);
  const speedMps = trend.speedsMps[speedIndex];
  const cells = trend.weeks.map(({ atSpeeds }) => atSpeeds[speedIndex] ?? null);
  const measured = cells.filter((cell) => cell !== null);
  if (speedMps === undefined || measured.length === 0) return undefined;
  const planned = plannedSpm(trend.plan, speedMps);
  const cadence = domainOf(
    [...measured.flatMap(({ lowSpm, highSpm }) => [lowSpm, highSpm]), ...(planned ? [planned] : [])],
    leastCadenceSpanSpm,
  );
  if (cadence === undefined) return undefined;
  const domain = padded(cadence, 0.06);
  const y = linearScale(domain, plot.bottom, plot.top);
  const x = weekScale(cells.length);
  const points = cells.flatMap((cell, index) => (cell ? [{ x: x(index), y: y(cell.cadenceSpm) }] : []));
  const marks = cells.map((cell, index) =>
    cell
      ? markup`<line class="trace" x1="${coordinate(x(index))}" x2="${coordinate(x(index))}" y1="${coordinate(y(cell.lowSpm))}" y2="${coordinate(y(cell.highSpm))}"/><circle class="middle" cx="${coordinate(x(index))}" cy="${coordinate(y(cell.cadenceSpm))}" r="3.4"/>`
      : undefined,
  );
  const body = markup`${cadenceAxis(domain, y, say('stepsPerMinute'))}${weekAxis(trend, x)}
${planned === undefined ? undefined : planLine(y(planned))}<path class="trace unjudged" d="${pathOf(points)}"/>${marks}`;
  return chart({
    id: `chart-weeks-${speedIndex}`,
    height,
    title: say('cadenceAt', { pace }),
    description: say('chartText', {
      pace,
      weeks: measured.length,
      first: Math.round(measured[0].cadenceSpm),
      last: Math.round(measured[measured.length - 1].cadenceSpm),
    }),
    body,
  });
}

/** Weeks side by side, each in the middle of its column. */
export function weekScale(weeks: number): Scale {
  return linearScale({ min: -0.5, max: Math.max(1, weeks) - 0.5 }, plot.left, plot.right);
}

function cadenceAxis(domain: Domain, scale: Scale, title: string): Markup {
  const ticks = ticksOf(domain, [5, 10, 20, 50], 5);
  return yAxis({ plot, scale, ticks, label: String, title });
}

/** Labels a handful of weeks by the day that they begin on. */
function weekAxis({ weeks, language }: Trend, scale: Scale): Markup {
  const every = Math.ceil(weeks.length / mostLabels);
  const ticks = weeks.flatMap((_, index) => (index % every === 0 ? [index] : []));
  const label = (index: number) => weekLabel(weeks[index]?.startsOn ?? '', language);
  return xAxis({ plot, scale, ticks, label, title: sayTrend(language)('weekOf') });
}

function planLine(y: number): Markup {
  return markup`<line class="target" x1="${plot.left}" x2="${plot.right}" y1="${coordinate(y)}" y2="${coordinate(y)}"/>`;
}
