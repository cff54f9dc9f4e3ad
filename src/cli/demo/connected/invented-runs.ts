import { encodeFit } from '../../../../synth/encode-fit.js';
import { easySegments } from '../../../../synth/run-conditions.js';
import { seededChance } from '../../../../synth/seeded-chance.js';
import type { SyntheticRun } from '../../../../synth/synthetic-run.js';
import { syntheticRun } from '../../../../synth/synthetic-runner.js';
import { northSeaLoop } from '../../../../synth/track.js';

/** Makers as FIT numbers them, so that the same run from two providers is not the same file. */
const makers = { garmin: 1, suunto: 23 } as const;
export type Maker = keyof typeof makers;

/** A run that nobody ran, in the open sea. */
export interface InventedRun {
  readonly startTime: Date;
  readonly minutes: number;
  /** Its file as a watch of this maker would have written it. */
  readonly file: (maker: Maker) => Uint8Array;
}

const lengthsMin = [22, 25, 28, 24, 30] as const;
const pacesMps = [2.7, 2.85, 2.75, 2.95] as const;

/** The same run for the same number and start. */
export function inventedRun(number: number, startTime: Date): InventedRun {
  const minutes = lengthsMin[number % lengthsMin.length];
  const make = (): SyntheticRun =>
    syntheticRun({
      segments: easySegments(seededChance(500 + number), {
        durationS: 60 * minutes,
        speedMps: pacesMps[number % pacesMps.length],
      }),
      runner: { heightM: 1.78, massKg: 70 },
      startTimeMs: startTime.getTime(),
      utcOffsetS: 0,
      track: northSeaLoop,
      seed: 500 + number,
    });
  return {
    startTime,
    minutes,
    file: (maker) => encodeFit(make(), { maker: makers[maker], product: 1 }),
  };
}
