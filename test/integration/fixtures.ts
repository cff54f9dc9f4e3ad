import { gzipSync } from 'node:zlib';
import { encodeFit } from '../../synth/encode-fit.js';
import { steadyRun } from '../../synth/run-builders.js';

const cache = new Map<string, Uint8Array>();

function cached(key: string, make: () => Uint8Array): Uint8Array {
  const known = cache.get(key) ?? make();
  cache.set(key, known);
  return known;
}

/** The FIT file of a quarter of an hour; another number is another file. */
export function shortFit(number: number): Uint8Array {
  return cached(`short ${number}`, () => encodeFit(steadyRun({ durationS: 900, seed: number })));
}

/** The FIT file of an hour at 1 Hz. */
export function hourFit(number: number): Uint8Array {
  return cached(`hour ${number}`, () => encodeFit(steadyRun({ durationS: 3600, seed: number })));
}

/** Cut off in the middle, as by an empty battery. */
export function damagedFit(): Uint8Array {
  return hourFit(900).subarray(0, 70_000);
}

/** Two FIT files one after the other, a run in each. */
export function twoRunsFit(): Uint8Array {
  const later = steadyRun({ durationS: 1200, seed: 902, startTimeMs: Date.UTC(2024, 4, 15, 6) });
  return Buffer.concat([shortFit(901), encodeFit(later)]);
}

/** A picture, by its first bytes. */
export function notAnActivity(): Uint8Array {
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 5_000 }, (_, n) => n % 251)]);
}

/** 300 MB of nothing in 300 kB. */
export function gzipBomb(): Uint8Array {
  return cached('bomb', () => gzipSync(new Uint8Array(300 * 1024 * 1024), { level: 1 }));
}
