import { nearestIndex, valueAt } from '../../../ui/chart/column.js';
import type { LinkedView } from '../../../ui/chart/linked-view.js';
import { placeOf, type AlongSeries } from './along/along-run-series.js';

/** A part of a run, seconds of elapsed time. */
export interface RunPart {
  readonly startS: number;
  readonly endS: number;
}

/** So much more than what is asked for is shown at either side, as a part of it. */
const margin = 0.5;

/** Which part of the run the charts of a report show, for what stands beside them. */
export class ShownPart {
  private charts: { readonly whole: AlongSeries; readonly view: LinkedView } | undefined;
  private part: RunPart | undefined;
  private readonly listeners = new Set<() => void>();

  /** The part that the charts are zoomed to; undefined while they show everything, or are not there. */
  readonly zoomed = (): RunPart | undefined => this.part;

  /** Whether there are charts to show something on. */
  readonly hasCharts = (): boolean => this.charts !== undefined;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Follows the charts of a report until the function that is returned is called. */
  follow(whole: AlongSeries, view: LinkedView): () => void {
    this.charts = { whole, view };
    const stop = view.listen(() => this.tell(view.isZoomed ? timesOf(whole, view) : undefined));
    this.tell(undefined);
    return () => {
      stop();
      this.charts = undefined;
      this.tell(undefined);
    };
  }

  /** Zooms the charts to a part of the run. */
  show({ startS, endS }: RunPart): void {
    if (!this.charts) return;
    const { whole, view } = this.charts;
    const extraS = (endS - startS) * margin;
    view.show({ min: placeOf(startS - extraS, whole), max: placeOf(endS + extraS, whole) });
  }

  private tell(part: RunPart | undefined): void {
    // A moved cursor is no other part.
    if (part && part.startS === this.part?.startS && part.endS === this.part.endS) return;
    this.part = part;
    for (const listener of this.listeners) listener();
  }
}

/** Zooms the charts to a part of the run and brings them into view. */
export function showOnCharts(shown: ShownPart, part: RunPart): void {
  shown.show(part);
  document.getElementById('along')?.scrollIntoView();
}

function timesOf({ x, timeS }: AlongSeries, { range }: LinkedView): RunPart {
  const timeAt = (place: number) => Math.round(valueAt(timeS, nearestIndex(x, place)));
  return { startS: timeAt(range.min), endS: timeAt(range.max) };
}
