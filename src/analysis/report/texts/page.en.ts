/** Headings and furniture of the page and of the text. */
export const pageEn = {
  title: 'Run of {started} – Stridecheck',
  running: '{duration} of running',
  howSure: 'How sure: {confidence}',
  sureNone: 'There is too little in this run to say.',
  sureAtMost: 'Never more than moderate: a watch does not see the foot.',
  sureAtMostShort: '(never more than moderate: a watch does not see the foot)',
  warnSymptoms: 'Numbness, weakness, trouble with bladder or bowel, or severe pain?',
  warnRead: 'Read this first.',
  warnSee: 'Read “{title}” first.',
  limits: 'What this cannot see',
  emergency: 'First: get medical help now',
  seekHelp: 'First: have this looked at',
  madeFrom:
    'Stridecheck, method {version}. Made from {format, select, STREAMS {what the provider passed on} other {a {format} file}}, SHA-256',
  allRuns: 'All runs',
  complete: 'This page is complete in itself: it loads nothing and sends nothing.',
  range: '{from} to {to}',
} as const;
