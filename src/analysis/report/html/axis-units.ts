import type { Formatter } from '../format-units.js';
import { ticksOf, type Domain } from './chart-scale.js';

/** What axes need of a system of units: round ticks in it, and values without the unit, which the title says once. */
export interface AxisUnits {
  readonly format: Formatter;
  readonly distanceUnit: string;
  readonly metresPerUnit: number;
  readonly paceUnit: string;
  /** Speeds (m/s) inside the domain at which the pace is round. */
  readonly paceTicks: (speed: Domain, most: number) => readonly number[];
  /** Pace as minutes and seconds, `5:30`, for a speed in m/s. */
  readonly paceLabel: (speedMps: number) => string;
  /** Metres inside the domain at which the distance is round. */
  readonly distanceTicks: (metres: Domain, most: number) => readonly number[];
  readonly distanceLabel: (metres: number) => string;
  readonly timeTicks: (seconds: Domain, most: number) => readonly number[];
  readonly timeLabel: (seconds: number) => string;
}

/** International mile, exact by definition. */
const metresPerMile = 1609.344;
const paceStepsS = [5, 10, 15, 30, 60, 120, 300, 600];
const distanceSteps = [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
const timeStepsS = [60, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400];

/** Returns the axes in the formatter's units; labels are its own words, so that text and charts agree. */
export function axisUnits(format: Formatter): AxisUnits {
  const { units } = format;
  const metresPerUnit = units === 'metric' ? 1000 : metresPerMile;
  return {
    format,
    distanceUnit: units === 'metric' ? 'km' : 'mi',
    metresPerUnit,
    paceUnit: units === 'metric' ? 'min/km' : 'min/mi',
    paceTicks: (speed, most) => paceTicks(speed, most, metresPerUnit),
    paceLabel: (speedMps) => bare(format.pace(speedMps)),
    distanceTicks: ({ min, max }, most) =>
      ticksOf({ min: min / metresPerUnit, max: max / metresPerUnit }, distanceSteps, most).map(
        (tick) => tick * metresPerUnit,
      ),
    distanceLabel: (metres) => shortNumber(metres / metresPerUnit, format),
    timeTicks: (seconds, most) => ticksOf(seconds, timeStepsS, most),
    timeLabel: format.clock,
  };
}

function paceTicks({ min, max }: Domain, most: number, metresPerUnit: number): readonly number[] {
  if (min <= 0) return [];
  const pace = { min: metresPerUnit / max, max: metresPerUnit / min };
  return ticksOf(pace, paceStepsS, most)
    .map((seconds) => metresPerUnit / seconds)
    .reverse();
}

/** The formatter's text without its unit. */
function bare(text: string): string {
  return text.split(/\s/)[0] ?? text;
}

/** One decimal where it is needed: `5`, `2.5`. */
function shortNumber(value: number, { number }: Formatter): string {
  const tenths = Math.round(value * 10);
  return number(tenths / 10, tenths % 10 === 0 ? 0 : 1);
}
