import type { AxisUnits } from '../../html/axis-units.js';
import { chart, xAxis, yAxis, type Plot } from '../../html/chart-axes.js';
import {
  coordinate,
  domainOf,
  linearScale,
  padded,
  pathOf,
  ticksOf,
  type Domain,
  type Point,
  type Scale,
} from '../../html/chart-scale.js';
import { markup, type Markup } from '../../html/markup.js';
import { sayTrend } from '../../texts/trend.js';
import type { Comparison } from '../comparison.js';

type Side = Comparison['first'];
type SideWindow = Side['windows'][number];

const height = 250;
const plot: Plot = { left: 30, right: 350, top: 24, bottom: 198 };
const leastCadenceSpanSpm = 36;
const leastSpeedSpanMps = 0.6;
/** Windows further apart, in seconds, are not joined by a line. */
const joinGapS = 90;
/** So many marks along a line tell it from the other one without its colour. */
const marksPerLine = 12;

/** Draws the cadence of two runs along their distance: the first solid with discs, the second dashed with squares. */
export function chartTwoAlong(comparison: Comparison, units: AxisUnits): Markup | undefined {
  const { first, second, language } = comparison;
  const say = sayTrend(language);
  const axes = axesOf([first, second], ({ endM }) => endM, { min: 0, leastSpan: 1000 });
  if (axes === undefined) return undefined;
  const { x, y, cadence, across } = axes;
  const at = (window: SideWindow) => ({ x: x((window.startM + window.endM) / 2), y: y(window.cadenceSpm) });
  const body = markup`${cadenceAxis(cadence, y, say('stepsPerMinute'))}
${xAxis({ plot, scale: x, ticks: units.distanceTicks(across, 6), label: units.distanceLabel, title: units.distanceUnit })}
${line(first, at, disc, 'trace')}${line(second, at, square, 'trace unjudged')}`;
  return chart({
    id: 'chart-two-along',
    height,
    title: say('cadenceAlong'),
    description: comparison.summary.join(' '),
    body,
  });
}

/** Draws the windows of both runs by pace: discs and squares. */
export function chartTwoByPace(comparison: Comparison, units: AxisUnits): Markup | undefined {
  const { first, second, language } = comparison;
  const say = sayTrend(language);
  const axes = axesOf([first, second], ({ speedMps }) => speedMps, { leastSpan: leastSpeedSpanMps });
  if (axes === undefined) return undefined;
  const { x, y, cadence, across } = axes;
  const at = (window: SideWindow) => ({ x: x(window.speedMps), y: y(window.cadenceSpm) });
  const body = markup`${cadenceAxis(cadence, y, say('stepsPerMinute'))}
${xAxis({ plot, scale: x, ticks: units.paceTicks(across, 5), label: units.paceLabel, title: units.paceUnit })}
${first.windows.map((window) => disc(at(window)))}${second.windows.map((window) => square(at(window)))}`;
  return chart({
    id: 'chart-two-pace',
    height,
    title: say('cadenceByPace'),
    description: comparison.summary.join(' '),
    body,
  });
}

interface Axes {
  readonly x: Scale;
  readonly y: Scale;
  readonly cadence: Domain;
  readonly across: Domain;
}

function axesOf(
  sides: readonly Side[],
  value: (window: SideWindow) => number,
  { min, leastSpan }: { readonly min?: number; readonly leastSpan: number },
): Axes | undefined {
  const windows = sides.flatMap((side) => side.windows);
  const values = windows.map(value);
  const across = domainOf(min === undefined ? values : [min, ...values], leastSpan);
  const cadences = domainOf(
    windows.map(({ cadenceSpm }) => cadenceSpm),
    leastCadenceSpanSpm,
  );
  if (across === undefined || cadences === undefined) return undefined;
  const cadence = padded(cadences, 0.04);
  return {
    across,
    cadence,
    x: linearScale(across, plot.left, plot.right),
    y: linearScale(cadence, plot.bottom, plot.top),
  };
}

function cadenceAxis(domain: Domain, scale: Scale, title: string): Markup {
  return yAxis({ plot, scale, ticks: ticksOf(domain, [10, 20, 50], 6), label: String, title });
}

function line(
  { windows }: Side,
  at: (window: SideWindow) => Point,
  mark: (point: Point) => Markup,
  kind: string,
): Markup {
  const groups: SideWindow[][] = [];
  for (const window of windows) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && window.startS - last.endS <= joinGapS) group.push(window);
    else groups.push([window]);
  }
  const every = Math.max(1, Math.ceil(windows.length / marksPerLine));
  const marks = windows.filter((_, index) => index % every === 0).map((window) => mark(at(window)));
  return markup`${groups.map((group) => markup`<path class="${kind}" d="${pathOf(group.map(at))}"/>`)}${marks}`;
}

function disc({ x, y }: Point): Markup {
  return markup`<circle class="mark none" cx="${coordinate(x)}" cy="${coordinate(y)}" r="2.6"/>`;
}

function square({ x, y }: Point): Markup {
  return markup`<rect class="mark possible" x="${coordinate(x - 2.4)}" y="${coordinate(y - 2.4)}" width="4.8" height="4.8"/>`;
}
