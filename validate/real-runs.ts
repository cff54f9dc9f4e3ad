import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from '../src/analysis/activity/activity.js';
import { readActivities } from '../src/analysis/activity/read-activities.js';
import { analyseGait } from '../src/analysis/gait/analyse-gait.js';
import { type Ours, namesOfRuns, oursOf } from '../test/builders/real-files.js';
import { type Expected, expectedOf, readManifest } from '../test/builders/real-manifest.js';
import { sharedPath } from './evidence-tables.js';

/** A real run beside what its watch states. */
export interface RealRun {
  readonly name: string;
  readonly ours: Ours;
  readonly stated: Partial<Expected>;
  /** Session average of cadence, spm of both feet. */
  readonly statedCadenceSpm?: number;
  /** Mean cadence over all that was run and walked. */
  readonly movingCadenceSpm?: number;
  readonly stepLength?: StepLengths;
}

/** Means over the samples in which the watch wrote a step length and a cadence, metres. */
export interface StepLengths {
  readonly oursM: number;
  readonly statedM: number;
  readonly samples: number;
}

/** Reads the real files with one run in them; undefined when the folder is not there. */
export function realRuns(): readonly RealRun[] | undefined {
  const folder = sharedPath('activities');
  if (folder === undefined) return undefined;
  const manifest = readManifest(readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8'));
  return manifest
    .filter(({ name }) => namesOfRuns.includes(name))
    .flatMap((row) => {
      const { activities } = readActivities(new Uint8Array(readFileSync(join(folder, row.name))));
      // A row of a file with several runs is for all of them together.
      if (activities.length > 1 && row.cells.format !== 'fit') return [];
      return activities.map((activity, leg): RealRun => ({
        name: activities.length > 1 ? `${row.name}, run ${leg + 1}` : row.name,
        ours: oursOf(activity),
        stated: expectedOf(row, leg),
        statedCadenceSpm: activity.stated.avgCadenceSpm,
        movingCadenceSpm: analyseGait(activity, {}).cadenceAverages?.allSpm,
        stepLength: stepLengthsOf(activity),
      }));
    });
}

function stepLengthsOf({ channels, samples }: Activity): StepLengths | undefined {
  const { stepLengthM, speedMps, cadenceSpm } = channels;
  if (!stepLengthM || !speedMps || !cadenceSpm) return undefined;
  let [ours, stated, count] = [0, 0, 0];
  for (let sample = 0; sample < samples; sample++) {
    const lengthM = (60 * speedMps[sample]) / cadenceSpm[sample];
    if (!(stepLengthM[sample] > 0) || !(lengthM > 0) || lengthM === Infinity) continue;
    ours += lengthM;
    stated += stepLengthM[sample];
    count++;
  }
  return count === 0 ? undefined : { oursM: ours / count, statedM: stated / count, samples: count };
}
