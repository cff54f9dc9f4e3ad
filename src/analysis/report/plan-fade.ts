/** Returns the key of the words for a share of minutes with the metronome: the plan fades in quarters. */
export function fadeKey(metronomeShare: number): 'all' | 'most' | 'half' | 'few' {
  if (metronomeShare >= 0.9) return 'all';
  if (metronomeShare > 0.6) return 'most';
  return metronomeShare > 0.4 ? 'half' : 'few';
}
