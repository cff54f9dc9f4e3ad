import type { Chance } from './seeded-chance.js';

/** A stationary AR(1) series of standard deviation 1 with this correlation from one value to the next. */
export function autoregressive(chance: Chance, correlation: number): () => number {
  let state = chance.normal();
  const innovation = Math.sqrt(1 - correlation * correlation);
  return () => (state = correlation * state + innovation * chance.normal());
}
