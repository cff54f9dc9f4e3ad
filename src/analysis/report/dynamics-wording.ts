import type { Language } from '../language/language.js';
import type { Formatter } from './format-units.js';
import type { DynamicsPart } from './parts/dynamics-part.js';
import { dynamicsQuantities, type MeasuredQuantity } from './dynamics-quantities.js';
import { sayDynamics } from './texts/dynamics.js';

/** What the words are made from; a whole view of a report is one. */
export interface DynamicsView {
  readonly report: {
    readonly dynamics: DynamicsPart | null;
    readonly verdict: { readonly level: string };
  };
  readonly format: Pick<Formatter, 'stepLength'>;
  readonly language: Language;
}

/** One quantity in words. */
export interface DynamicsRow {
  /** Whether it asks something of the runner, or comes nearest to what this report is about. */
  readonly isTelling: boolean;
  readonly what: string;
  /** In one line. */
  readonly means: string;
  readonly yours: string;
  /** Where most of it was; undefined for a number that was only compared. */
  readonly range?: string;
  readonly says: string;
}

/** Less than this share of the judged time is told beside the number. */
const mostOfTheTime = 0.8;

/** Returns what was measured, a row for each quantity, the nearest to a measure of braking first. */
export function dynamicsRows({ report, format, language }: DynamicsView): DynamicsRow[] {
  const { dynamics } = report;
  if (dynamics === null) return [];
  const rows = dynamicsQuantities.flatMap((quantity) => measuredRow(quantity, dynamics, language) ?? []);
  const check = dynamics.stepLengthCheck;
  if (check === null) return rows;
  const say = sayDynamics(language);
  const says = {
    agrees: 'stepLengthAgrees',
    twoSteps: 'stepLengthTwoSteps',
    differs: 'stepLengthDiffers',
  } as const;
  return [
    ...rows,
    {
      isTelling: false,
      what: say('stepLength'),
      means: say('stepLengthMeans'),
      yours: format.stepLength(check.watchM),
      says: say(says[check.says], { ours: format.stepLength(check.oursM) }),
    },
  ];
}

function isTelling(what: MeasuredQuantity['what'], { balance }: DynamicsPart): boolean {
  if (what === 'balance') return balance?.beyond52 === true;
  return what === 'stepSpeedLoss' || what === 'halfSweep';
}

function measuredRow(
  { of, what, means, unit, digits, factor, says }: MeasuredQuantity,
  dynamics: DynamicsPart,
  language: Language,
): DynamicsRow | undefined {
  const measure = of(dynamics);
  if (measure === null) return undefined;
  const say = sayDynamics(language);
  const write = (value: number) =>
    say(digits, { value: digits === 'whole' ? Math.round(value * factor) : value * factor });
  const range = say('range', { from: write(measure.p10), to: write(measure.p90) });
  const covered = say('covered', { percent: Math.round(100 * measure.coverage) });
  return {
    isTelling: isTelling(what, dynamics),
    what: say(what),
    means: say(means),
    yours: say(unit, { value: write(measure.median) }),
    range: measure.coverage < mostOfTheTime ? `${range}, ${covered}` : range,
    says: says(dynamics, (key, values) => say(key, values), write),
  };
}

/** Returns what the numbers say together: the style, what speaks for or against long steps, and how little that settles. */
export function dynamicsNotes({ report, language }: DynamicsView): string[] {
  const { dynamics, verdict } = report;
  if (dynamics === null) return [];
  const say = sayDynamics(language);
  const isFlagged = verdict.level === 'possible' || verdict.level === 'likely';
  const { style, bearing, halfSweep } = dynamics;
  return [
    ...(style === null ? [] : [say(style)]),
    ...(isFlagged && bearing !== 'neutral' ? [say(bearing)] : []),
    ...(halfSweep === null && style === null ? [] : [say('limit')]),
  ];
}
