import { motions } from '../motion.js';
import type { RunSamples } from '../run-samples.js';
import { boutsOf, counted, type Counted } from './bouts.js';
import { contextThresholds } from './context-thresholds.js';

/**
 * Returns the walks between two pieces of running: how many, and the seconds walked. A walk to the start or home is none,
 * nor is one of a few seconds. Standing within a walk does not make it two.
 */
export function walkBreaks(run: RunSamples, motion: Uint8Array): Counted {
  const from = motion.indexOf(motions.running);
  const to = motion.lastIndexOf(motions.running);
  const isBetween = (i: number) => i > from && i < to;
  const walkedS = (first: number, last: number) => {
    let sumS = 0;
    for (let i = first; i <= last; i++) if (motion[i] === motions.walking) sumS += run.holdS[i];
    return sumS;
  };
  const unbroken = { ...run, broken: new Uint8Array(run.samples) };
  const breaks = boutsOf(unbroken, (i) => isBetween(i) && motion[i] !== motions.running)
    .map(({ first, last }) => ({ heldS: walkedS(first, last) }))
    .filter(({ heldS }) => heldS >= contextThresholds.walkBreak.minS);
  return counted(breaks);
}
