// Writes the synthetic runs in samples/: `npm run build && node scripts/make-samples.mjs`.
// What they hold stands in test/synth/sample-runs.ts; the same source gives the same bytes.
import { writeFileSync } from 'node:fs';
import { sampleRuns } from '../dist/test/synth/sample-runs.js';

for (const { fileName, make, encode } of sampleRuns) {
  const bytes = encode(make());
  writeFileSync(new URL(`../samples/${fileName}`, import.meta.url), bytes);
  console.log(`samples/${fileName}: ${bytes.length} bytes`);
}
