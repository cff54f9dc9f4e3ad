/** How a run was judged. */
export const methodEn = {
  title: 'How this was worked out',
  how: 'The run is cut into pieces of up to a minute of even, level running. Each piece’s cadence is compared with that of other runners of the same height at the same speed. Pieces that stay well below it for minutes become a stretch. The levels are our own choice, not medical cut-offs.',
  thresholds: 'All thresholds, method {version}',
  threshold: 'Threshold',
  value: 'Value',
  references: 'References',
  thresholdLine:
    'Method {version}. Slight: {slight} to {clear} % below; clear: {clear} % or more below, for at least {stretchMin} minutes at a time, together {runMin} minutes or {share} % of the judged time, whichever is less. Judged: {minSpeed} to {maxSpeed} m/s, {minCadence} to {maxCadence} steps/min, at most {grade} % grade, not the first {skipMin, plural, one {minute} other {# minutes}}. All other thresholds: JSON and HTML form.',
  referenceLine: 'References: {list}.',
} as const;
