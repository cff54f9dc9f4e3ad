import { useEffect, useRef, type RefObject } from 'react';
import {
  placesBySpeed,
  type PlacedWindow,
} from '../../../../../src/analysis/report/html/chart-cadence-speed.js';
import type { Report } from '../../../../../src/analysis/report/report.js';
import { nearestIndex, valueAt } from '../../../ui/chart/column.js';
import type { LinkedView } from '../../../ui/chart/linked-view.js';
import type { AlongSeries } from './along/along-run-series.js';
import { windowAt } from './along/window-at.js';

/** A mark is pointed at from so far, in drawing units. */
const reach = 14;

/**
 * Rings the mark of the piece of the run that the charts point at in the drawn chart of cadence by pace, and lets its
 * marks point the other way. `place` holds the drawing.
 */
export function usePaceHighlight(
  place: RefObject<HTMLElement | null>,
  report: Report,
  linked: { readonly whole: AlongSeries; readonly view: LinkedView } | undefined,
): void {
  const isPointing = useRef(false);
  useEffect(() => {
    const drawing = place.current?.querySelector<SVGSVGElement>('#chart-pace');
    if (!drawing || !linked) return;
    const { whole: along, view } = linked;
    const places = placesBySpeed(report);
    const ring = ringIn(drawing);
    const stop = view.listen(() => {
      const at = view.cursor === undefined ? NaN : valueAt(along.timeS, nearestIndex(along.x, view.cursor));
      const window = windowAt(report.gait.windows, at);
      moveTo(
        ring,
        places.find((placed) => placed.window === window),
      );
    });
    const point = (event: PointerEvent) => {
      const found = nearest(places, drawing, event);
      if (found) view.pointAndShow(middleOf(found, along));
      else if (isPointing.current) view.point(undefined);
      isPointing.current = found !== undefined;
    };
    drawing.addEventListener('pointermove', point);
    drawing.addEventListener('pointerdown', point);
    return () => {
      stop();
      ring.remove();
      drawing.removeEventListener('pointermove', point);
      drawing.removeEventListener('pointerdown', point);
    };
  }, [place, report, linked]);
}

function ringIn(drawing: SVGSVGElement): SVGCircleElement {
  const ring = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  ring.setAttribute('class', 'cursor-ring screen-only');
  ring.setAttribute('r', '8');
  ring.setAttribute('visibility', 'hidden');
  return drawing.appendChild(ring);
}

function moveTo(ring: SVGCircleElement, placed: PlacedWindow | undefined): void {
  ring.setAttribute('visibility', placed ? 'visible' : 'hidden');
  if (!placed) return;
  ring.setAttribute('cx', String(placed.place.x));
  ring.setAttribute('cy', String(placed.place.y));
}

function nearest(
  places: readonly PlacedWindow[],
  drawing: SVGSVGElement,
  { clientX, clientY }: PointerEvent,
): PlacedWindow | undefined {
  const matrix = drawing.getScreenCTM();
  if (!matrix) return undefined;
  const at = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  let found: PlacedWindow | undefined;
  let least = reach;
  for (const placed of places) {
    const distance = Math.hypot(placed.place.x - at.x, placed.place.y - at.y);
    if (distance < least) [found, least] = [placed, distance];
  }
  return found;
}

function middleOf({ window }: PlacedWindow, { kind }: AlongSeries): number {
  return kind === 'distance' ? (window.startM + window.endM) / 2 : (window.startS + window.endS) / 2;
}
