// Mutates synthetic and sample files and reads them: an ActivityFile or an ActivityError, never anything else.
// `npm run fuzz -- 600` runs for ten minutes; the seed of a failure is printed and can be given as second argument.
import { readdirSync, readFileSync } from 'node:fs';
import { ActivityError } from '../dist/src/analysis/activity/activity-error.js';
import { readActivities } from '../dist/src/analysis/activity/read-activities.js';
import { analyseGait } from '../dist/src/analysis/gait/analyse-gait.js';
import { buildReport } from '../dist/src/analysis/report/build-report.js';
import { reportSchema } from '../dist/src/analysis/report/report.js';
import { seededChance } from '../dist/synth/seeded-chance.js';

const seconds = Number(process.argv[2] ?? 60);
const firstSeed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
const files = readdirSync('samples')
  .filter((name) => /\.(?:fit|gpx|tcx)$/.test(name))
  .map((name) => readFileSync(`samples/${name}`));

function mutate(bytes, chance) {
  const copy = Uint8Array.from(bytes);
  const at = () => Math.floor(chance.uniform() * copy.length);
  for (let n = Math.ceil(chance.uniform() * 20); n > 0; n--) copy[at()] = Math.floor(chance.uniform() * 256);
  const cut = chance.uniform();
  if (cut < 0.3) return copy.subarray(0, at());
  if (cut < 0.4) return copy.subarray(at());
  return copy;
}

const until = Date.now() + seconds * 1000;
const ends = new Map();
let slowest = 0;
let seed = firstSeed;
for (; Date.now() < until; seed++) {
  const chance = seededChance(seed);
  const bytes = mutate(files[Math.floor(chance.uniform() * files.length)], chance);
  const start = performance.now();
  let end = 'read';
  try {
    const file = readActivities(bytes);
    for (const activity of file.activities) {
      const gait = analyseGait(activity, { heightM: 1.78 });
      const source = { sha256: '0'.repeat(64), bytes: bytes.length, outcome: file.outcome };
      reportSchema.parse(JSON.parse(JSON.stringify(buildReport({ activity, gait, source }))));
    }
  } catch (error) {
    if (!(error instanceof ActivityError)) {
      console.error(`seed ${seed}:`, error);
      process.exit(1);
    }
    end = error.code;
  }
  slowest = Math.max(slowest, performance.now() - start);
  ends.set(end, (ends.get(end) ?? 0) + 1);
}
console.log(`${seed - firstSeed} files from seed ${firstSeed}, slowest ${slowest.toFixed(0)} ms`);
for (const [end, count] of ends) console.log(`  ${end}: ${count}`);
