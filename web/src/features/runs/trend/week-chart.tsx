import { useElementSize } from '@mantine/hooks';
import {
  bandPath,
  domainOf,
  linearScale,
  padded,
  pathOf,
  ticksOf,
  type Point,
} from '../../../../../src/analysis/report/html/chart-scale.js';
import { weekLabel } from '../../../../../src/analysis/report/trend/html/week-label.js';
import { useSpeech } from '../../../language/language.js';
import { ordinaryBand, type WeekFacts } from './week-facts.js';

const edges = { left: 40, right: 10, top: 34 };
/** Where cadence ends, its labels stand below; the pain of the weeks comes after them where there is any. */
const cadenceBottom = 204;
const heights = { withoutPain: 236, withPain: 300 } as const;
/** Narrower axes would blow ordinary change up. */
const leastCadenceSpanSpm = 24;
const pxPerLabel = 76;
const pain = { top: 236, bottom: 286 };

interface WeekChartProps {
  readonly weeks: readonly WeekFacts[];
  readonly chosen: number;
  readonly onChoose: (week: number) => void;
  readonly label: string;
}

/** The weeks side by side: cadence with its range over what is ordinary, the plan, what stood out, and pain below. */
export function WeekChart({ weeks, chosen, onChoose, label }: WeekChartProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  return (
    <div ref={ref} className="week-chart">
      {width > 0 && <Drawing weeks={weeks} chosen={chosen} onChoose={onChoose} label={label} width={width} />}
    </div>
  );
}

function Drawing({ weeks, chosen, onChoose, label, width }: WeekChartProps & { readonly width: number }) {
  const geometry = geometryOf(weeks, width);
  if (!geometry) return null;
  const { x } = geometry;
  const height = hasPain(weeks) ? heights.withPain : heights.withoutPain;
  const column = (width - edges.left - edges.right) / weeks.length;
  const choose = ({ clientX, currentTarget }: React.PointerEvent<SVGSVGElement>) => {
    const left = clientX - currentTarget.getBoundingClientRect().left - edges.left;
    onChoose(Math.max(0, Math.min(weeks.length - 1, Math.floor(left / column))));
  };
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={label}
      onPointerMove={choose}
      onPointerDown={choose}
    >
      <rect
        className="week-chosen"
        x={x(chosen) - column / 2}
        width={column}
        y={edges.top - 24}
        height={height - edges.top + 12}
      />
      <Axes weeks={weeks} geometry={geometry} width={width} />
      <Cadences weeks={weeks} geometry={geometry} width={width} />
      <Events weeks={weeks} geometry={geometry} />
      <Pains weeks={weeks} geometry={geometry} width={width} />
    </svg>
  );
}

function hasPain(weeks: readonly WeekFacts[]): boolean {
  return weeks.some(({ worstPain }) => worstPain !== null);
}

type Geometry = NonNullable<ReturnType<typeof geometryOf>>;
interface Part {
  readonly weeks: readonly WeekFacts[];
  readonly geometry: Geometry;
}

function geometryOf(weeks: readonly WeekFacts[], width: number) {
  const values = weeks.flatMap(({ cell, plannedSpm }) => [
    ...(cell ? [cell.lowSpm, cell.highSpm] : []),
    ...(plannedSpm === undefined ? [] : [plannedSpm]),
  ]);
  const band = ordinaryBand(weeks);
  const domain = domainOf([...values, ...(band ? [band.low, band.high] : [])], leastCadenceSpanSpm);
  if (!domain) return undefined;
  const cadence = padded(domain, 0.06);
  return {
    band,
    cadence,
    x: linearScale({ min: -0.5, max: weeks.length - 0.5 }, edges.left, width - edges.right),
    y: linearScale(cadence, cadenceBottom, edges.top),
  };
}

function Axes({ weeks, geometry: { x, y, cadence }, width }: Part & { readonly width: number }) {
  const { language } = useSpeech();
  const every = Math.max(1, Math.ceil((weeks.length * pxPerLabel) / (width - edges.left)));
  return (
    <g className="week-axes">
      {ticksOf(cadence, [5, 10, 20, 50], 6).map((tick) => (
        <g key={tick}>
          <line x1={edges.left} x2={width - edges.right} y1={y(tick)} y2={y(tick)} />
          <text x={edges.left - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {weeks.map(({ startsOn }, index) =>
        index % every === 0 ? (
          <text
            key={startsOn}
            x={x(index)}
            y={cadenceBottom + 18}
            textAnchor={index === 0 && weeks.length > 6 ? 'start' : 'middle'}
          >
            {weekLabel(startsOn, language)}
          </text>
        ) : null,
      )}
    </g>
  );
}

function Cadences({ weeks, geometry: { x, y, band }, width }: Part & { readonly width: number }) {
  const ends = [edges.left, width - edges.right];
  const level = (spm: number): Point[] => ends.map((place) => ({ x: place, y: y(spm) }));
  const middles = weeks.flatMap(({ cell }, index) => (cell ? [{ x: x(index), y: y(cell.cadenceSpm) }] : []));
  const half = x(0.5) - x(0);
  return (
    <g>
      {band && <path className="week-band" d={bandPath(level(band.high), level(band.low))} />}
      {weeks.map(({ startsOn, plannedSpm }, index) =>
        plannedSpm === undefined ? null : (
          <line
            key={startsOn}
            className="week-plan"
            x1={x(index) - half}
            x2={x(index) + half}
            y1={y(plannedSpm)}
            y2={y(plannedSpm)}
          />
        ),
      )}
      <path className="week-line" d={pathOf(middles)} />
      {weeks.map(({ startsOn, cell }, index) =>
        cell ? (
          <g key={startsOn}>
            <line
              className="week-range"
              x1={x(index)}
              x2={x(index)}
              y1={y(cell.lowSpm)}
              y2={y(cell.highSpm)}
            />
            <circle className="week-middle" cx={x(index)} cy={y(cell.cadenceSpm)} r={4} />
          </g>
        ) : null,
      )}
    </g>
  );
}

/** Above the weeks: a triangle where a run stood out, a W where the watch changed. */
function Events({ weeks, geometry: { x } }: Part) {
  return (
    <g>
      {weeks.map(({ startsOn, own, population, hasNewDevice }, index) => (
        <g key={startsOn} transform={`translate(${x(index)} ${edges.top - 14})`}>
          {own + population > 0 && <path className="week-flag" d="M0 -7L6 4L-6 4Z" />}
          {hasNewDevice && (
            <path className="week-device" d={`M-4 ${10}H4M0 ${10}V${cadenceBottom - edges.top + 14}`} />
          )}
        </g>
      ))}
    </g>
  );
}

function Pains({ weeks, geometry: { x }, width }: Part & { readonly width: number }) {
  if (!hasPain(weeks)) return null;
  const y = linearScale({ min: 0, max: 10 }, pain.bottom, pain.top);
  return (
    <g className="week-axes">
      {[0, 5, 10].map((tick) => (
        <g key={tick}>
          <line x1={edges.left} x2={width - edges.right} y1={y(tick)} y2={y(tick)} />
          <text x={edges.left - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {weeks.map(({ startsOn, worstPain }, index) =>
        worstPain === null ? null : (
          <rect
            key={startsOn}
            className="week-pain"
            x={x(index) - 4}
            y={y(worstPain) - 4}
            width={8}
            height={8}
          />
        ),
      )}
    </g>
  );
}
