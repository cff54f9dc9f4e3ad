import { useEffect, useMemo, useState } from 'react';
import type { Report } from '../../../../../../src/analysis/report/report.js';
import { nearestIndex, valueAt } from '../../../../ui/chart/column.js';
import type { LinkedView } from '../../../../ui/chart/linked-view.js';
import { withDetail, type RunSeries, type SeriesSource } from '../run-series.js';
import { alongSeries, type AlongSeries } from './along-run-series.js';

/** Asking waits until the hand rests. */
const restMs = 300;
/** So much more than what is shown, at either side, that small movements need nothing new. */
const margin = 0.25;

/** Returns the series with more detail where the charts are zoomed in, once there is any. */
export function useDetail(
  source: SeriesSource,
  whole: AlongSeries,
  view: LinkedView,
  report: Report,
): AlongSeries {
  const [detail, setDetail] = useState<RunSeries>();
  useEffect(() => {
    const { detail: ask } = source;
    if (!ask) return;
    const following = new Following(view, whole, ask, setDetail);
    return () => following.end();
  }, [source, whole, view]);
  return useMemo(
    () => (detail ? alongSeries(withDetail(source.overview, detail), report) : whole),
    [detail, source, whole, report],
  );
}

type Ask = NonNullable<SeriesSource['detail']>;

class Following {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking = new AbortController();
  private asked = '';
  private readonly stop: () => void;

  constructor(
    private readonly view: LinkedView,
    private readonly whole: AlongSeries,
    private readonly ask: Ask,
    private readonly found: (detail: RunSeries | undefined) => void,
  ) {
    this.stop = view.listen(() => {
      clearTimeout(this.timer);
      if (view.isZoomed) this.timer = setTimeout(() => void this.askNow(), restMs);
      else this.forget();
    });
  }

  end(): void {
    this.stop();
    clearTimeout(this.timer);
    this.asking.abort();
  }

  /** Where all is shown, a part in more detail would look wilder than the rest. */
  private forget(): void {
    if (this.asked === '') return;
    this.asked = '';
    this.asking.abort();
    this.found(undefined);
  }

  private async askNow(): Promise<void> {
    const { min, max } = this.view.range;
    const extra = (max - min) * margin;
    const [fromS, toS] = [this.timeAt(min - extra), this.timeAt(max + extra)];
    if (this.asked === `${fromS} ${toS}`) return;
    this.asked = `${fromS} ${toS}`;
    this.asking.abort();
    this.asking = new AbortController();
    const detail = await this.ask(fromS, toS, this.asking.signal).catch(() => undefined);
    if (detail) this.found(detail);
  }

  private timeAt(x: number): number {
    return valueAt(this.whole.timeS, nearestIndex(this.whole.x, x));
  }
}
