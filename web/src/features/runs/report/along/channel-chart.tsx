import { useCallback, useMemo } from 'react';
import type { AxisUnits } from '../../../../../../src/analysis/report/html/axis-units.js';
import type { Report } from '../../../../../../src/analysis/report/report.js';
import { useSay } from '../../../../language/language.js';
import type { ChartAxis, ChartSpec, NamedPiece } from '../../../../ui/chart/chart-spec.js';
import { nearestIndex, valueAt, type Column } from '../../../../ui/chart/column.js';
import { CursorText } from '../../../../ui/chart/cursor-text.js';
import { LineChart } from '../../../../ui/chart/line-chart.js';
import type { LinkedView } from '../../../../ui/chart/linked-view.js';
import { reportTexts } from '../texts.js';
import type { AlongSeries } from './along-run-series.js';
import { expectedAlong } from './expected-along.js';
import type { Quantity } from './quantities.js';
import { shownDomain } from './shown-domain.js';

interface ChannelChartProps {
  readonly quantity: Quantity;
  readonly along: AlongSeries;
  /** The series in the overview, by which the axis is set: it stays as it is while details come. */
  readonly whole: AlongSeries;
  readonly report: Report;
  readonly axes: AxisUnits;
  readonly pieces: readonly NamedPiece[];
  readonly view: LinkedView;
  /** Whether its turn to be drawn has come; its place is kept until then. */
  readonly isDrawn: boolean;
}

/** One channel along the run, its value at the cursor beside its name. */
export function ChannelChart(props: ChannelChartProps) {
  const { quantity, along, view, isDrawn } = props;
  const say = useSay(reportTexts);
  const spec = useSpec(props);
  const values = along.channels[quantity.channel];
  const text = useCallback(
    (at: number | undefined) =>
      at === undefined ? '' : quantity.write(valueAt(values, nearestIndex(along.x, at))),
    [quantity, along, values],
  );
  if (!spec) return null;
  const name = `${quantity.name}, ${quantity.unit}`;
  const height = quantity.channel === 'cadenceSpm' ? 220 : 130;
  return (
    <div className="channel">
      <p className="channel-head">
        <span>
          <b>{quantity.name}</b> <span className="soft">{quantity.unit}</span>
        </span>
        <CursorText view={view} text={text} className="channel-value" />
      </p>
      {isDrawn ? (
        <LineChart spec={spec} view={view} height={height} label={say('chartOf', { name })} />
      ) : (
        <div style={{ height }} />
      )}
    </div>
  );
}

function useSpec(props: ChannelChartProps): ChartSpec | undefined {
  const { quantity, along, whole, report, axes, pieces } = props;
  const { channel, axis, leastSpan } = quantity;
  const isCadence = channel === 'cadenceSpm';
  const domain = useMemo(() => {
    const values = whole.channels[channel];
    if (!values) return undefined;
    const band = isCadence ? bandOf(expectedAlong(report, whole.timeS)) : [];
    return shownDomain([values, ...band], leastSpan);
  }, [whole, report, channel, leastSpan, isCadence]);
  return useMemo(() => {
    const values = along.channels[channel];
    if (!values || !domain) return undefined;
    const expected = isCadence ? expectedAlong(report, along.timeS) : undefined;
    return {
      x: along.x,
      lines: [
        ...(expected ? [{ kind: 'expected' as const, values: expected.expected }] : []),
        { kind: 'measured' as const, values },
      ],
      ...(expected && { band: expected }),
      pieces,
      xAxis: xAxisOf(along.kind, axes),
      yAxis: { ...axis, domain },
    };
  }, [along, report, axes, pieces, channel, axis, domain, isCadence]);
}

function bandOf({ lower, upper }: { lower: Column; upper: Column }): readonly Column[] {
  return [lower, upper];
}

function xAxisOf(kind: AlongSeries['kind'], axes: AxisUnits): ChartAxis {
  return kind === 'distance'
    ? { ticks: axes.distanceTicks, label: axes.distanceLabel }
    : { ticks: axes.timeTicks, label: axes.timeLabel };
}
