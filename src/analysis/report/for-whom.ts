/** Returns for whom a cadence is expected: with an assumed height, only pace is the runner's own. */
export function forWhom(heightSource: 'runner' | 'file' | 'assumed'): string {
  return heightSource === 'assumed' ? 'for your pace' : 'for your pace and height';
}
