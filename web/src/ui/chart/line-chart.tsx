import { useEffect, useRef, type RefObject } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import './chart.css';
import type { ChartSpec } from './chart-spec.js';
import { followGestures } from './gestures.js';
import type { LinkedView } from './linked-view.js';
import { currentLook, watchLook } from './look.js';
import { columnsOf, plotOptions } from './plot-options.js';
import { Thinner } from './thin-out.js';

interface LineChartProps {
  readonly spec: ChartSpec;
  readonly view: LinkedView;
  readonly height?: number;
  /** What the chart shows, for those who cannot see it. */
  readonly label: string;
}

/** A chart along x whose cursor and zoom are those of `view`. Give it another `key` when lines come or go. */
export function LineChart({ spec, view, height = 150, label }: LineChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(spec);
  const redraw = useRef<() => void>(undefined);
  useEffect(() => {
    shown.current = spec;
    redraw.current?.();
  }, [spec]);
  useEffect(() => {
    if (!place.current) return;
    const drawing = draw(place.current, height, shown, view);
    redraw.current = drawing.redraw;
    return drawing.end;
  }, [view, height]);
  return <div ref={place} className="chart-plot" role="img" aria-label={label} />;
}

function draw(place: HTMLElement, height: number, shown: RefObject<ChartSpec>, view: LinkedView) {
  let look = currentLook();
  const thinner = new Thinner();
  const size = { width: place.clientWidth || 300, height };
  const u = new uPlot(
    plotOptions(size, { spec: () => shown.current, look: () => look }),
    dataOf(thinner, shown.current, view, size.width),
    place,
  );
  const redraw = () =>
    u.batch(() => {
      u.setData(dataOf(thinner, shown.current, view, u.over.clientWidth || size.width), false);
      u.setScale('x', view.range);
    });
  const ends = [
    view.listen(() => {
      const { min, max } = u.scales.x;
      if (min !== view.range.min || max !== view.range.max) redraw();
      moveCursor(u, view.cursor);
    }),
    watchLook(() => {
      look = currentLook();
      u.redraw(false);
    }),
    watchWidth(place, (width) => {
      u.setSize({ width, height });
      redraw();
    }),
    followGestures(touchedOf(u), view),
    () => u.destroy(),
  ];
  redraw();
  return { redraw, end: () => ends.forEach((end) => end()) };
}

function dataOf(thinner: Thinner, spec: ChartSpec, view: LinkedView, width: number): uPlot.AlignedData {
  const { x, lines } = thinner.of(spec.x, columnsOf(spec), view.range, Math.max(1, Math.round(width)));
  return [x, ...lines];
}

function moveCursor(u: uPlot, at: number | undefined): void {
  const left = at === undefined ? -1 : u.valToPos(at, 'x');
  const isInside = left >= 0 && left <= u.over.clientWidth;
  u.setCursor(isInside ? { left, top: 0 } : { left: -10, top: -10 }, false);
}

function touchedOf(u: uPlot) {
  return {
    area: u.over,
    valueAt: (left: number) => u.posToVal(left, 'x'),
    select: (from?: number, to?: number) => {
      const [left, right] =
        from === undefined || to === undefined ? [0, 0] : [Math.min(from, to), Math.max(from, to)];
      u.setSelect({ left, width: right - left, top: 0, height: u.over.clientHeight }, false);
    },
  };
}

function watchWidth(place: HTMLElement, changed: (width: number) => void): () => void {
  let known = place.clientWidth;
  const observer = new ResizeObserver(() => {
    if (place.clientWidth === known || place.clientWidth === 0) return;
    known = place.clientWidth;
    changed(known);
  });
  observer.observe(place);
  return () => observer.disconnect();
}
