import { namedStretches } from '../named-stretches.js';
import type { Report } from '../report.js';
import { sayCharts } from '../texts/charts.js';
import { alongOf, coveredBy, groupsOf, lineThrough, type Along } from './along-run.js';
import type { AxisUnits } from './axis-units.js';
import { chart, xAxis, yAxis, type Plot } from './chart-axes.js';
import {
  bandPath,
  domainOf,
  linearScale,
  padded,
  pathOf,
  ticksOf,
  type Domain,
  type Scale,
} from './chart-scale.js';
import { shadeNames, shades, type Shade } from './chart-shades.js';
import { bandEdges, type BandEdges } from './expected-band.js';
import { markup, type Markup } from './markup.js';
import { isNumber, type ReportWindow } from './report-windows.js';
import { stretchSentence } from './stretch-sentence.js';

const height = 250;
const plot: Plot = { left: 30, right: 356, top: 38, bottom: 198 };
/** As in the chart by pace: a narrower axis would blow noise up. */
const leastCadenceSpanSpm = 36;
const mostTicks = 6;

interface Place {
  readonly along: Along;
  readonly x: Scale;
  readonly y: Scale;
}

/**
 * Draws cadence (spm) along the run, by distance, or by time where the file holds no distance: the windows as a
 * line, broken where windows are missing, over the band expected at each window's speed, with the flagged
 * stretches hatched and named. Returns undefined when no window has a cadence.
 */
export function chartCadenceAlong(report: Report, units: AxisUnits): Markup | undefined {
  const { windows } = report.gait;
  const along = alongOf(windows);
  const edges = bandEdges(report);
  const covered = coveredBy(windows, along);
  const cadence = cadenceAxis(windows, edges);
  if (covered === undefined || cadence === undefined) return undefined;
  const place = {
    along,
    x: linearScale(covered, plot.left, plot.right),
    y: linearScale(cadence, plot.bottom, plot.top),
  };
  const flagged = shadesOf(report, units, place);
  const ticks = ticksOf(cadence, [10, 20, 50, 100], 5);
  const say = sayCharts(units.format.language);
  const body = markup`${bandAreas(windows, edges, place)}${shades(flagged, plot)}
${yAxis({ plot, scale: place.y, ticks, label: String, title: say('stepsPerMinute') })}
${alongAxis(covered, units, place)}${traces(windows, place)}${shadeNames(flagged, plot)}`;
  const title = say('alongChart', { kind: along.kind });
  const description = flagged.map((shade) => shade.title).join(' ') || say('noStretchFlagged');
  return chart({ id: 'chart-along', height, title, description, body });
}

function cadenceAxis(windows: readonly ReportWindow[], edges: BandEdges): Domain | undefined {
  const cadences = windows.flatMap(({ cadenceSpm }) => (isNumber(cadenceSpm) ? [cadenceSpm] : []));
  if (cadences.length === 0) return undefined;
  const bandEnds = windows.flatMap(({ expectedCadenceSpm: spm }) =>
    isNumber(spm) ? [spm * edges.possible, spm * edges.upper] : [],
  );
  const domain = domainOf([...cadences, ...bandEnds], leastCadenceSpanSpm);
  return domain && padded(domain, 0.04);
}

function alongAxis(covered: Domain, units: AxisUnits, { along, x: scale }: Place): Markup {
  if (along.kind === 'time') {
    const ticks = units.timeTicks(covered, mostTicks);
    return xAxis({
      plot,
      scale,
      ticks,
      label: units.timeLabel,
      title: sayCharts(units.format.language)('timeAxis'),
    });
  }
  const ticks = units.distanceTicks(covered, mostTicks);
  return xAxis({ plot, scale, ticks, label: units.distanceLabel, title: units.distanceUnit });
}

function bandAreas(windows: readonly ReportWindow[], edges: BandEdges, place: Place): readonly Markup[] {
  return groupsOf(windows, ({ expectedCadenceSpm }) => isNumber(expectedCadenceSpm)).map((group) => {
    const line = (part: number) =>
      lineThrough(group, ({ expectedCadenceSpm: spm }) => (spm === null ? null : spm * part), place);
    return markup`<path class="band" d="${bandPath(line(edges.upper), line(edges.possible))}"/><path class="expected" d="${pathOf(line(1))}"/>`;
  });
}

function traces(windows: readonly ReportWindow[], place: Place): readonly Markup[] {
  const lines = (judged: boolean) =>
    groupsOf(
      windows,
      (window) => isNumber(window.cadenceSpm) && (window.unjudged === undefined) === judged,
    ).map((group) => pathOf(lineThrough(group, ({ cadenceSpm }) => cadenceSpm, place)));
  return [
    ...lines(false).map((d) => markup`<path class="trace unjudged" d="${d}"/>`),
    ...lines(true).map((d) => markup`<path class="trace" d="${d}"/>`),
  ];
}

function shadesOf(report: Report, units: AxisUnits, { along, x }: Place): readonly Shade[] {
  return namedStretches(report).map((named) => ({
    from: x(along.start(named.stretch)),
    to: x(along.end(named.stretch)),
    name: named.name,
    title: stretchSentence(named, units.format),
  }));
}
