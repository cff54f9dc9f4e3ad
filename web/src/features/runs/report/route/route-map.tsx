import { useEffect, useId, useMemo, useRef, type RefObject } from 'react';
import { coordinate, pathOf } from '../../../../../../src/analysis/report/html/chart-scale.js';
import type { Formatter } from '../../../../../../src/analysis/report/format-units.js';
import type { Report } from '../../../../../../src/analysis/report/report.js';
import { useSay } from '../../../../language/language.js';
import { nearestIndex, valueAt } from '../../../../ui/chart/column.js';
import type { LinkedView } from '../../../../ui/chart/linked-view.js';
import type { AlongSeries } from '../along/along-run-series.js';
import { windowAt } from '../along/window-at.js';
import { reportTexts } from '../texts.js';
import { fitted, mapWidth, type Fit } from './fitted.js';
import { MapFurniture } from './map-furniture.js';
import { project, type Place } from './project.js';
import { unbroken } from './unbroken.js';
import { piecesOf, zClasses, zClassOf, type ZClass } from './z-classes.js';

interface RouteMapProps {
  readonly report: Report;
  readonly along: AlongSeries;
  readonly view: LinkedView;
  readonly format: Formatter;
  /** Said where nothing of the route is there. */
  readonly nothing: string;
}

/** The route drawn from its own positions, by how the steps compared; no map of anybody is asked for. */
export function RouteMap({ report, along, view, format, nothing }: RouteMapProps) {
  const say = useSay(reportTexts);
  const drawing = useRef<SVGSVGElement>(null);
  const cursor = useRef<SVGCircleElement>(null);
  const title = useId();
  const places = useMemo(
    () => project(along.channels.latitudeDeg ?? [], along.channels.longitudeDeg ?? []),
    [along],
  );
  const fit = useMemo(() => fitted(places), [places]);
  const lines = useMemo(() => linesOf(report, along, places, fit), [report, along, places, fit]);
  useRouteCursor({ drawing, cursor, places, fit, along, view });
  const there = places.filter((place) => place !== undefined);
  if (there.length < 2) return <p role="status">{nothing}</p>;
  return (
    <figure className="route">
      <svg
        ref={drawing}
        className="chart"
        viewBox={`0 0 ${mapWidth} ${coordinate(fit.height)}`}
        role="img"
        aria-labelledby={title}
      >
        <title id={title}>{say('routeTitle')}</title>
        {lines.map(({ zClass, d }, index) => (
          <path key={index} className={`route-line ${zClass}`} d={d} />
        ))}
        <MapFurniture fit={fit} format={format} start={there[0]} end={there[there.length - 1]} />
        <circle ref={cursor} className="cursor-dot screen-only" r="6" visibility="hidden" />
      </svg>
      <Legend present={new Set(lines.map(({ zClass }) => zClass))} />
    </figure>
  );
}

interface RouteLine {
  readonly zClass: ZClass;
  readonly d: string;
}

/** What matters most lies on top. */
function linesOf(
  report: Report,
  along: AlongSeries,
  places: readonly (Place | undefined)[],
  fit: Fit,
): readonly RouteLine[] {
  const known = places.flatMap((place, row) => (place ? [{ place, timeS: valueAt(along.timeS, row) }] : []));
  return unbroken(known, along.timeS)
    .flatMap((rows) => {
      const classes = rows.map(({ timeS }) => zClassOf(windowAt(report.gait.windows, timeS)));
      return piecesOf(classes).map(({ zClass, from, to }) => ({
        zClass,
        d: pathOf(rows.slice(from, to + 1).map(({ place }) => ({ x: fit.x(place), y: fit.y(place) }))),
      }));
    })
    .sort((a, b) => zClasses.indexOf(a.zClass) - zClasses.indexOf(b.zClass));
}

function Legend({ present }: { present: ReadonlySet<ZClass> }) {
  const say = useSay(reportTexts);
  return (
    <ul className="legend">
      {zClasses
        .filter((zClass) => present.has(zClass))
        .map((zClass) => (
          <li key={zClass}>
            <svg className="swatch" viewBox="0 0 26 16" aria-hidden>
              <path className={`route-line ${zClass}`} d="M0 8L26 8" />
            </svg>
            {say(`route.${zClass}`)}
          </li>
        ))}
    </ul>
  );
}

interface RouteCursor {
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly cursor: RefObject<SVGCircleElement | null>;
  readonly places: readonly (Place | undefined)[];
  readonly fit: Fit;
  readonly along: AlongSeries;
  readonly view: LinkedView;
}

/** A place is pointed at from so far, in drawing units. */
const reach = 16;

/** Moves the dot with the charts' cursor, and their cursor with a finger or mouse on the route. */
function useRouteCursor({ drawing, cursor, places, fit, along, view }: RouteCursor): void {
  useEffect(() => {
    const svg = drawing.current;
    if (!svg) return;
    const stop = view.listen(() => {
      const place = view.cursor === undefined ? undefined : places[nearestIndex(along.x, view.cursor)];
      cursor.current?.setAttribute('visibility', place ? 'visible' : 'hidden');
      if (!place) return;
      cursor.current?.setAttribute('cx', coordinate(fit.x(place)));
      cursor.current?.setAttribute('cy', coordinate(fit.y(place)));
    });
    const point = ({ clientX, clientY }: PointerEvent) => {
      const matrix = svg.getScreenCTM();
      if (!matrix) return;
      const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
      const row = nearestRow(places, (place) => Math.hypot(fit.x(place) - x, fit.y(place) - y));
      if (row !== undefined) view.pointAndShow(along.x[row]);
    };
    svg.addEventListener('pointermove', point);
    svg.addEventListener('pointerdown', point);
    return () => {
      stop();
      svg.removeEventListener('pointermove', point);
      svg.removeEventListener('pointerdown', point);
    };
  }, [drawing, cursor, places, fit, along, view]);
}

function nearestRow(
  places: readonly (Place | undefined)[],
  distance: (place: Place) => number,
): number | undefined {
  let found: number | undefined;
  let least = reach;
  places.forEach((place, row) => {
    const here = place ? distance(place) : Infinity;
    if (here < least) [found, least] = [row, here];
  });
  return found;
}
