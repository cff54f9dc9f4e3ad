import type { AxisUnits } from '../../../../../../src/analysis/report/html/axis-units.js';
import { ticksOf } from '../../../../../../src/analysis/report/html/chart-scale.js';
import { elevationAxis, stepLengthAxis } from '../../../../../../src/analysis/report/html/value-axes.js';
import { channelName } from '../../../../../../src/analysis/report/html/words.js';
import { sayCharts } from '../../../../../../src/analysis/report/texts/charts.js';
import { sayDynamics } from '../../../../../../src/analysis/report/texts/dynamics.js';
import { sayer } from '../../../../../../src/analysis/language/say.js';
import type { ChartAxis } from '../../../../ui/chart/chart-spec.js';
import { reportTexts } from '../texts.js';

/** How one channel is shown: its name, its unit, its axis, and one value of it in words. */
export interface Quantity {
  readonly channel: string;
  readonly name: string;
  readonly unit: string;
  readonly axis: ChartAxis;
  readonly write: (value: number) => string;
  /** A narrower axis would blow noise up. */
  readonly leastSpan: number;
}

/** What is always shown where it was recorded; the rest is asked for. */
export const mainChannels: readonly string[] = [
  'cadenceSpm',
  'stepLengthM',
  'speedMps',
  'altitudeM',
  'heartRateBpm',
];

/** Returns every quantity that there may be a chart of, in the order in which they are shown. */
export function quantities(axes: AxisUnits): readonly Quantity[] {
  const { format } = axes;
  const { language } = format;
  const say = sayer(reportTexts, language);
  const name = (channel: string) => channelName(channel, language);
  const step = stepLengthAxis(format);
  const elevation = elevationAxis(format);
  return [
    {
      channel: 'cadenceSpm',
      name: name('cadenceSpm'),
      unit: sayCharts(language)('stepsPerMinute'),
      axis: whole([10, 20, 50, 100]),
      write: format.cadence,
      leastSpan: 36,
    },
    {
      channel: 'stepLengthM',
      name: name('stepLengthM'),
      unit: step.unit,
      axis: step,
      write: format.stepLength,
      leastSpan: 0.3,
    },
    {
      channel: 'speedMps',
      name: say('pace'),
      unit: axes.paceUnit,
      axis: { ticks: axes.paceTicks, label: axes.paceLabel },
      write: format.pace,
      leastSpan: 1,
    },
    {
      channel: 'altitudeM',
      name: name('altitudeM'),
      unit: elevation.unit,
      axis: elevation,
      write: format.elevation,
      leastSpan: 20,
    },
    ...plain(axes, say('beats')),
  ];
}

/** Channels with the same unit in both systems. */
function plain({ format }: AxisUnits, beats: string): readonly Quantity[] {
  const { language } = format;
  const say = sayDynamics(language);
  const of = (
    channel: string,
    unit: string,
    steps: readonly number[],
    leastSpan: number,
    factor = 1,
  ): Quantity => {
    const decimals = Math.min(...steps) < 1 ? 1 : 0;
    return {
      channel,
      name: channelName(channel, language),
      unit,
      axis: {
        ticks: ({ min, max }, most) =>
          ticksOf({ min: min * factor, max: max * factor }, steps, most).map((tick) => tick / factor),
        label: (value) => format.number(value * factor, decimals),
      },
      write: (value) => (Number.isFinite(value) ? `${format.number(value * factor, decimals)} ${unit}` : '–'),
      leastSpan,
    };
  };
  const unit = (key: 'perCent' | 'milliseconds' | 'centimetres' | 'centimetresPerSecond' | 'watts') =>
    say(key, { value: '' }).trim();
  const fine = [0.5, 1, 2, 5, 10, 20];
  return [
    of('heartRateBpm', beats, [10, 20, 50], 40),
    of('gradePct', unit('perCent'), [1, 2, 5, 10, 20], 6),
    of('contactTimeMs', unit('milliseconds'), [10, 20, 50, 100], 60),
    of('contactBalancePct', unit('perCent'), fine, 4),
    of('verticalOscillationMm', unit('centimetres'), fine, 30, 0.1),
    of('verticalRatioPct', unit('perCent'), fine, 4),
    of('stepSpeedLossCmps', unit('centimetresPerSecond'), fine, 10),
    of('powerW', unit('watts'), [20, 50, 100, 200], 80),
  ];
}

function whole(steps: readonly number[]): ChartAxis {
  return { ticks: (domain, most) => ticksOf(domain, steps, most), label: String };
}
