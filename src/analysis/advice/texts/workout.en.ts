/** Names of a workout and its steps on the watch: at most 23 bytes each. */
export const workoutEn = {
  name: 'Quick steps {spm}',
  warmUp: 'Warm-up',
  on: '{spm} steps a minute',
  off: 'As you like',
  coolDown: 'Cool-down',
} as const;
