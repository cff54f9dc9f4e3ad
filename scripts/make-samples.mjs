// Writes the synthetic runs in samples/: `npm run build && node scripts/make-samples.mjs`.
// What they hold stands in synth/sample-runs.ts; the same source gives the same bytes.
import { writeFileSync } from 'node:fs';
import { sampleRuns } from '../dist/synth/sample-runs.js';

for (const { fileName, make, encode } of sampleRuns) {
  const bytes = encode(make());
  writeFileSync(new URL(`../samples/${fileName}`, import.meta.url), bytes);
  console.log(`samples/${fileName}: ${bytes.length} bytes`);
}
