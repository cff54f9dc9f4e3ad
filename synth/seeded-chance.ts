/** A source of numbers that is the same on every machine for the same seed. */
export interface Chance {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Normal with mean 0 and standard deviation 1. */
  normal(): number;
}

/**
 * A seeded generator: the public-domain "mulberry32" mixing of one 32-bit counter, which passes the usual
 * statistical batteries and is far better than noise on a cadence needs.
 */
export function seededChance(seed: number): Chance {
  let counter = seed | 0;
  const uniform = (): number => {
    counter = (counter + 0x6d2b79f5) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 15), counter | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  // Box-Muller; 1 - u keeps the logarithm away from 0.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
