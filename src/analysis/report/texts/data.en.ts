/** What a recording is worth. */
export const dataEn = {
  title: 'How good this recording is',
  titleShort: 'The recording',
  warnings: 'To know about this file',
  at: '(at {clock})',
  gaps: 'Nothing recorded: {parts}.',
  gapLength:
    '{count} {unit, select, h {h} days {{count, plural, one {day} other {days}}} min {min} other {s}}',
  watch: 'Watch',
  watchUnnamed: 'not named in the file',
  file: 'File',
  fileRead:
    '{format, select, STREAMS {as passed on by the provider} other {{format}}}, {outcome, select, read {read in full} other {read in part: something was cut off or damaged}}',
  fileLine:
    '{format, select, STREAMS {as passed on by the provider} other {{format} file}}, {outcome, select, read {read in full} other {read in part: something was cut off or damaged}}; {device}.',
  deviceUnnamed: 'the watch is not named in it',
  cadenceCounts: 'Cadence counts',
  counts:
    '{counted, select, oneFoot {one foot in the file, so it was doubled} other {both feet in the file}}',
  countsLine:
    'Its cadence {counted, select, oneFoot {counts one foot; we doubled it} other {counts both feet}}',
  averageCadence: 'Average cadence',
  averages: '{running} while running, {all} over all',
  watchSays: '{ours}; the watch says {stated}',
  medianNote: 'The {median} above is the middle of the judged part.',
  distance: 'Distance',
  expectation: 'Expectation',
  legLength: 'Leg length',
  legTold: '{length}, as you told it',
  heightRunner: 'for your height of {height}',
  heightFile: 'for a height of {height}, as the watch was told',
  heightAssumed: 'for a height of {height}, assumed because yours is not known',
  judgedCaption: 'Where the time went: judged, and why the rest was not',
  part: 'Part of the run',
  time: 'Time',
  share: 'Share',
  judged: 'judged',
  notJudged: 'Not judged: {parts}.',
  channels: 'What the file holds, and what was used',
  found: 'Found',
  covers: 'Covers',
  used: '{channel}: {used, select, yes {used} other {not used}}',
} as const;
