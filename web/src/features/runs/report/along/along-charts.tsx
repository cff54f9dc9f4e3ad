import { Button } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AxisUnits } from '../../../../../../src/analysis/report/html/axis-units.js';
import { namedStretches } from '../../../../../../src/analysis/report/named-stretches.js';
import type { Report } from '../../../../../../src/analysis/report/report.js';
import { useSay } from '../../../../language/language.js';
import type { NamedPiece } from '../../../../ui/chart/chart-spec.js';
import { nearestIndex, valueAt } from '../../../../ui/chart/column.js';
import { SpokenCursor } from '../../../../ui/chart/cursor-text.js';
import { pressKey } from '../../../../ui/chart/keys.js';
import type { LinkedView } from '../../../../ui/chart/linked-view.js';
import type { MarkedStretch } from '../marked-stretch.js';
import type { SeriesSource } from '../run-series.js';
import { reportTexts } from '../texts.js';
import { placeOf, type AlongSeries } from './along-run-series.js';
import { ChannelChart } from './channel-chart.js';
import { mainChannels, quantities } from './quantities.js';
import { useDetail } from './use-detail.js';
import { ZoomBar } from './zoom-bar.js';

interface AlongChartsProps {
  readonly report: Report;
  readonly axes: AxisUnits;
  readonly source: SeriesSource;
  readonly whole: AlongSeries;
  readonly view: LinkedView;
  /** What somebody marked. */
  readonly marks?: readonly MarkedStretch[];
}

/** Everything that was recorded along the run, with one cursor and one zoom. */
export function AlongCharts({ report, axes, source, whole, view, marks }: AlongChartsProps) {
  const say = useSay(reportTexts);
  const along = useDetail(source, whole, view, report);
  const [isAll, setAll] = useState(false);
  const found = useMemo(
    () => quantities(axes).filter(({ channel }) => hasValues(whole, channel)),
    [axes, whole],
  );
  const pieces = useMemo(
    () => [...piecesOf(report, whole), ...markedPieces(marks ?? [], whole)],
    [report, whole, marks],
  );
  const place = useCallback((at: number | undefined) => placeText(at, whole, axes), [whole, axes]);
  const sentence = useCallback(
    (at: number | undefined) => {
      const row = at === undefined ? -1 : nearestIndex(along.x, at);
      const values = found.map(
        ({ channel, name, write }) => `${name} ${write(valueAt(along.channels[channel], row))}`,
      );
      return [place(at), ...values].join(', ');
    },
    [along, found, place],
  );
  const shown = isAll ? found : found.filter(({ channel }) => mainChannels.includes(channel));
  const drawn = useOneByOne(shown.length);
  return (
    <div
      className="along-charts"
      role="group"
      tabIndex={0}
      aria-label={say('chartsLabel')}
      onKeyDown={(event) => pressKey(event, view)}
    >
      <ZoomBar view={view} text={place} />
      <SpokenCursor view={view} text={sentence} />
      {shown.map((quantity, place) => (
        <ChannelChart
          key={quantity.channel}
          {...{ quantity, along, whole, report, axes, pieces, view }}
          isDrawn={place < drawn}
        />
      ))}
      <p className="soft small axis-title">
        {whole.kind === 'distance' ? say('alongDistance', { unit: axes.distanceUnit }) : say('alongTime')}
      </p>
      {found.length > shown.length && (
        <Button variant="default" onClick={() => setAll(true)}>
          {say('moreChannels', { count: found.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

/** Returns how many of `count` may be drawn by now: one more in each turn, so that none holds up the page for long. */
function useOneByOne(count: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= count) return;
    const turn = setTimeout(() => setDrawn(drawn + 1));
    return () => clearTimeout(turn);
  }, [drawn, count]);
  return drawn;
}

function hasValues({ channels }: AlongSeries, channel: string): boolean {
  const column = channels[channel];
  for (let row = 0; row < (column?.length ?? 0); row++) {
    const value = valueAt(column, row);
    // A belt, or a watch without barometer, writes level ground all along: that is no chart.
    if (Number.isFinite(value) && (channel !== 'gradePct' || value !== 0)) return true;
  }
  return false;
}

function piecesOf(report: Report, { kind }: AlongSeries): readonly NamedPiece[] {
  return namedStretches(report).map(({ name, stretch }) =>
    kind === 'distance'
      ? { name, from: stretch.startM, to: stretch.endM }
      : { name, from: stretch.startS, to: stretch.endS },
  );
}

function markedPieces(marks: readonly MarkedStretch[], whole: AlongSeries): readonly NamedPiece[] {
  return marks.map(({ name, startS, endS }) => ({
    kind: 'marked' as const,
    name,
    from: placeOf(startS, whole),
    to: placeOf(endS, whole),
  }));
}

function placeText(at: number | undefined, { kind, x, timeS }: AlongSeries, { format }: AxisUnits): string {
  if (at === undefined) return '';
  const clock = format.clock(valueAt(timeS, nearestIndex(x, at)));
  return kind === 'distance' ? `${format.distance(at)} · ${clock}` : clock;
}
