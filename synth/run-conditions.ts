import {
  type DeviceErrors,
  asRecorded,
  losingWatch,
  phone,
  shadedWatch,
  treadmillWatch,
  wristWatch,
} from './device-errors.js';
import type { RunPlan } from './run-plan.js';
import type { Chance } from './seeded-chance.js';
import type { Segment, SyntheticRun } from './synthetic-run.js';
import { syntheticRun } from './synthetic-runner.js';

/** A kind of run and of recording. */
export interface RunCondition {
  readonly segments: (chance: Chance, shape: RunShape) => Segment[];
  readonly plan: Partial<RunPlan>;
  readonly errors: DeviceErrors;
}

export interface RunShape {
  readonly durationS: number;
  /** Middle speed of the run. */
  readonly speedMps: number;
}

/** How pace differs from one piece of an easy run to the next, ln (own choice). */
const paceSd = 0.03;
const pieceS = 300;

/** Flat, in pieces of 5 min at slightly different paces. */
export function easySegments(chance: Chance, { durationS, speedMps }: RunShape): Segment[] {
  const pieces = Math.ceil(durationS / pieceS);
  return Array.from({ length: pieces }, (_, index) => ({
    durationS: Math.min(pieceS, durationS - index * pieceS),
    speedMps: speedMps * Math.exp(paceSd * chance.normal()),
  }));
}

/** Ten easy minutes, then 3 min fast and 2 min slow in turn, and easy again to the end. */
export function intervalSegments(_chance: Chance, { durationS, speedMps }: RunShape): Segment[] {
  const easy = { durationS: 600, speedMps };
  const pairs = Math.max(1, Math.floor((durationS - 2 * easy.durationS) / 300));
  const turns = Array.from({ length: pairs }, (): Segment[] => [
    { durationS: 180, speedMps: speedMps * 1.25, lap: true },
    { durationS: 120, speedMps: speedMps * 0.85, lap: true },
  ]).flat();
  const restS = durationS - easy.durationS - pairs * 300;
  return [easy, ...turns, { ...easy, durationS: restS, lap: true }];
}

/** Flat, 5 % up, flat, 5 % down with 4 % fewer steps, 4 min each. */
export function hillySegments(_chance: Chance, { durationS, speedMps }: RunShape): Segment[] {
  const parts: readonly Omit<Segment, 'durationS'>[] = [
    { speedMps },
    { speedMps: 0.85 * speedMps, gradePct: 5 },
    { speedMps },
    { speedMps: 1.1 * speedMps, gradePct: -5, cadenceFactor: 0.96 },
  ];
  const partS = 240;
  return Array.from({ length: Math.ceil(durationS / partS) }, (_, index) => ({
    ...parts[index % parts.length],
    durationS: Math.min(partS, durationS - index * partS),
  }));
}

const plain: RunCondition = { segments: easySegments, plan: {}, errors: wristWatch };

/** The kinds of runs and recordings that a method meets, by the name that tables print. */
export const runConditions = {
  'easy, every second': plain,
  intervals: { ...plain, segments: intervalSegments },
  hills: { ...plain, segments: hillySegments },
  'every 4 s': { ...plain, plan: { sampling: { everyS: 4 } } },
  'smart recording': { ...plain, plan: { sampling: 'smart' } },
  'rough GPS, holes': { ...plain, errors: shadedWatch },
  'cadence dropouts': { ...plain, errors: losingWatch },
  'phone, every 3 s': { ...plain, plan: { sampling: { everyS: 3 } }, errors: phone },
  treadmill: {
    segments: easySegments,
    plan: { subSport: 'treadmill', without: ['latitudeDeg', 'longitudeDeg', 'altitudeM', 'gradePct'] },
    errors: treadmillWatch,
  },
} as const satisfies Readonly<Record<string, RunCondition>>;

export type ConditionName = keyof typeof runConditions;

/** Makes the run of a plan under a condition, as its device writes it; the plan's seed decides all of it. */
export function runUnder({ plan: settings, errors }: RunCondition, plan: RunPlan): SyntheticRun {
  return asRecorded(syntheticRun({ ...settings, ...plan }), errors, (plan.seed ?? 1) + 1);
}
