import type { Formatter } from '../format-units.js';
import { ticksOf, type Domain } from './chart-scale.js';

/** An axis of values: its unit, said once, round ticks in it, and labels without it. */
export interface ValueAxis {
  readonly unit: string;
  /** Values inside the domain, in SI, that are round in the unit. */
  readonly ticks: (domain: Domain, most: number) => readonly number[];
  readonly label: (value: number) => string;
}

const metresPerInch = 0.0254;
const metresPerFoot = 0.3048;
const stepSteps = { metric: [0.02, 0.05, 0.1, 0.2, 0.5], imperial: [1, 2, 5, 10, 20] } as const;
const elevationSteps = [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

/** Returns the axis of step lengths (metres), labelled as the formatter writes them. */
export function stepLengthAxis({ units, stepLength, number }: Formatter): ValueAxis {
  const isMetric = units === 'metric';
  return axis(stepLength, isMetric ? 1 : metresPerInch, stepSteps[units], (value) =>
    isMetric ? number(value, 2) : number(value / metresPerInch, 0),
  );
}

/** Returns the axis of altitudes (metres), labelled as the formatter writes them. */
export function elevationAxis({ units, elevation }: Formatter): ValueAxis {
  return axis(elevation, units === 'metric' ? 1 : metresPerFoot, elevationSteps, (value) =>
    bare(elevation(value)),
  );
}

function axis(
  write: (value: number) => string,
  perUnit: number,
  steps: readonly number[],
  label: (value: number) => string,
): ValueAxis {
  return {
    unit: write(0).split(' ')[1] ?? '',
    ticks: ({ min, max }, most) =>
      ticksOf({ min: min / perUnit, max: max / perUnit }, steps, most).map((tick) => tick * perUnit),
    label,
  };
}

/** The formatter's text without its unit. */
function bare(text: string): string {
  return text.split(' ')[0] ?? text;
}
