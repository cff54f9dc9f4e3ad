/**
 * Which source of a channel is tried first. Native values lead, since the watch shows and totals them; a
 * developer field leads only where it measures better: a pod's speed and distance indoors, where the watch
 * itself guesses them from arm swing.
 */
export const sourceRank = {
  podIndoors: 40,
  enhanced: 30,
  native: 20,
  /** Speed in steps of 0.01 m/s and distance of 1/16 m: coarser than the native fields. */
  packed: 15,
  developer: 10,
} as const;
