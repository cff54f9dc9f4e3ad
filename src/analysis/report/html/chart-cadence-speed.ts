import type { Language } from '../../language/language.js';
import type { Report } from '../report.js';
import { sayCharts } from '../texts/charts.js';
import type { AxisUnits } from './axis-units.js';
import { chart, xAxis, yAxis, type Plot } from './chart-axes.js';
import { markAt } from './chart-marks.js';
import { bandPath, coordinate, domainOf, linearScale, padded, pathOf, ticksOf } from './chart-scale.js';
import type { Domain, Point, Scale } from './chart-scale.js';
import { bandEdges, expectedCurve, type BandEdges } from './expected-band.js';
import { markup, type Markup } from './markup.js';
import { isPlottable, kindOf, type PlottedWindow } from './report-windows.js';

const height = 280;
const plot: Plot = { left: 30, right: 318, top: 24, bottom: 230 };

/** Narrower axes would blow noise up: a third of a common pace range, and about four times a runner's own spread. */
const leastSpeedSpanMps = 0.6;
const leastCadenceSpanSpm = 36;
/** The axis ends here: slower is standing, and pace grows without end. */
const leastSpeedMps = 0.3;
/** A curve this gentle looks smooth from so many pieces. */
const curvePieces = 24;
const mostTicks = 5;
/** Where unjudged pieces may widen the axes: within the gates of judgement. Beyond, they would squeeze the rest. */
const widening = { minSpeedMps: 2, maxSpeedMps: 5, minCadenceSpm: 130, maxCadenceSpm: 220 };

/** A drawn chart, or none where nothing can be drawn, and how many windows it could not show. */
export interface DrawnChart {
  readonly drawing?: Markup;
  /** Windows with both numbers that lie outside the axes. */
  readonly outside: number;
}

/**
 * Draws cadence (spm) against speed (m/s, labelled as pace): each window as a mark over the band that is expected
 * for the runner's height, with the edges of both levels. Windows without speed or cadence are left out.
 */
export function chartCadenceBySpeed(report: Report, units: AxisUnits): DrawnChart {
  const windows = report.gait.windows.filter(isPlottable);
  const axes = axesFor(report, windows);
  if (axes === undefined) return { outside: windows.length };
  const shown = windows.filter((window) => contains(axes, window));
  const { x, y } = scalesOf(axes);
  const { language } = units.format;
  const say = sayCharts(language);
  const body = markup`${yAxis({ plot, scale: y, ticks: ticksOf(axes.cadence, [10, 20, 50, 100], 6), label: String, title: say('stepsPerMinute') })}
${xAxis({ plot, scale: x, ticks: units.paceTicks(axes.speed, mostTicks), label: units.paceLabel, title: say('paceAxis', { unit: units.paceUnit }) })}
${band(report, axes.speed, x, y)}${ownLine(report, axes, x, y)}${marks(shown, x, y)}`;
  const drawing = chart({
    id: 'chart-pace',
    height,
    title: say('paceChart'),
    description: describe(shown, language),
    body,
  });
  return { drawing, outside: windows.length - shown.length };
}

/** A window with its place in the drawing of {@link chartCadenceBySpeed}, in drawing units. */
export interface PlacedWindow {
  readonly window: PlottedWindow;
  readonly place: Point;
}

/** Returns the windows that the chart shows, each where its mark is: for what points at them on a screen. */
export function placesBySpeed(report: Report): readonly PlacedWindow[] {
  const windows = report.gait.windows.filter(isPlottable);
  const axes = axesFor(report, windows);
  if (axes === undefined) return [];
  const { x, y } = scalesOf(axes);
  return windows
    .filter((window) => contains(axes, window))
    .map((window) => ({ window, place: { x: x(window.speedMps), y: y(window.cadenceSpm) } }));
}

interface Axes {
  readonly speed: Domain;
  readonly cadence: Domain;
}

function scalesOf({ speed, cadence }: Axes): { readonly x: Scale; readonly y: Scale } {
  return {
    x: linearScale(speed, plot.left, plot.right),
    y: linearScale(cadence, plot.bottom, plot.top),
  };
}

function axesFor(report: Report, windows: readonly PlottedWindow[]): Axes | undefined {
  const judged = windows.filter((window) => window.unjudged === undefined);
  const near = windows.filter(mayWiden);
  const leading = judged.length + near.length > 0 ? [...judged, ...near] : windows;
  const speeds = domainOf(
    leading.map((window) => window.speedMps),
    leastSpeedSpanMps,
  );
  if (speeds === undefined) return undefined;
  const roomy = padded(speeds, 0.06);
  const speed = { ...roomy, min: Math.max(leastSpeedMps, roomy.min) };
  const expected = expectedCurve(report);
  const edges = bandEdges(report);
  const bandEnds = [expected(speed.min) * edges.likely, expected(speed.max) * edges.upper];
  const cadence = domainOf([...leading.map((window) => window.cadenceSpm), ...bandEnds], leastCadenceSpanSpm);
  return cadence && { speed, cadence: padded(cadence, 0.04) };
}

function mayWiden({ speedMps, cadenceSpm }: PlottedWindow): boolean {
  return (
    speedMps >= widening.minSpeedMps &&
    speedMps <= widening.maxSpeedMps &&
    cadenceSpm >= widening.minCadenceSpm &&
    cadenceSpm <= widening.maxCadenceSpm
  );
}

function contains({ speed, cadence }: Axes, { speedMps, cadenceSpm }: PlottedWindow): boolean {
  return (
    speedMps >= speed.min && speedMps <= speed.max && cadenceSpm >= cadence.min && cadenceSpm <= cadence.max
  );
}

/** The edges as per cent of the expected cadence, for charts and their captions: `6 %`. */
export function percentBelow(part: number): string {
  return `${Math.round((1 - part) * 100)} %`;
}

/** The band, the expected line, and the edges of both levels. */
function band(report: Report, speed: Domain, x: Scale, y: Scale): Markup {
  const expected = expectedCurve(report);
  const edges = bandEdges(report);
  const curve = (part: number): readonly Point[] =>
    Array.from({ length: curvePieces + 1 }, (_, index) => {
      const at = speed.min + ((speed.max - speed.min) * index) / curvePieces;
      return { x: x(at), y: y(expected(at) * part) };
    });
  return markup`<path class="band" d="${bandPath(curve(edges.upper), curve(edges.possible))}"/>
<path class="edge possible" d="${pathOf(curve(edges.possible))}"/><path class="edge likely" d="${pathOf(curve(edges.likely))}"/>
<path class="expected" d="${pathOf(curve(1))}"/>${edgeNames(edges, curve)}`;
}

/** The runner's own usual cadence at the speeds of their earlier runs, as far as the axes go. */
function ownLine({ ownBaseline }: Report, { speed }: Axes, x: Scale, y: Scale): Markup | undefined {
  const fit = ownBaseline?.fit;
  if (!fit) return undefined;
  const from = Math.max(speed.min, fit.minSpeedMps);
  const to = Math.min(speed.max, fit.maxSpeedMps);
  if (from >= to) return undefined;
  const points = Array.from({ length: curvePieces + 1 }, (_, index) => {
    const at = from + ((to - from) * index) / curvePieces;
    return { x: x(at), y: y(fit.cadenceSpm * (at / fit.referenceMps) ** fit.slope) };
  });
  return markup`<path class="own" d="${pathOf(points)}"/>`;
}

/** Named in the right margin, where no mark lies. */
function edgeNames(edges: BandEdges, curve: (part: number) => readonly Point[]): readonly Markup[] {
  return [edges.possible, edges.likely].map((part) => {
    const end = curve(part)[curvePieces];
    return markup`<text class="edge-name" x="${plot.right + 4}" y="${coordinate(end?.y ?? 0)}" dy="0.36em">−${percentBelow(part)}</text>`;
  });
}

/** Up to so many windows are drawn large; a long run gets smaller, paler marks, so that its cloud keeps a shape. */
const sparse = 150;

/** Faint marks first, so that what was flagged lies on top. */
function marks(windows: readonly PlottedWindow[], x: Scale, y: Scale): Markup {
  const order = ['unjudged', 'none', 'possible', 'likely'] as const;
  const dense = windows.length > sparse;
  const radius = dense ? 2 : 3;
  const drawn = order.flatMap((kind) =>
    windows
      .filter((window) => kindOf(window) === kind)
      .map((window) => markAt(kind, { x: x(window.speedMps), y: y(window.cadenceSpm) }, radius)),
  );
  return markup`<g class="${dense ? 'dense' : 'sparse'}">${drawn}</g>`;
}

function describe(windows: readonly PlottedWindow[], language: Language): string {
  const count = (kind: string) => windows.filter((window) => kindOf(window) === kind).length;
  return sayCharts(language)('paceDescription', {
    all: windows.length,
    none: count('none'),
    possible: count('possible'),
    likely: count('likely'),
    unjudged: count('unjudged'),
  });
}
