/** Headings and furniture of the page and of the text. */
export const pageEn = {
  title: 'Run of {started} – Stridecheck',
  running: '{duration} of running',
  howSure: 'How sure: {confidence}',
  sureNone: 'There is too little in this run to say.',
  sureAtMost: 'A watch alone never gives more than moderate.',
  sureAtMostShort: '(a watch alone never gives more than moderate)',
  limits: 'What this cannot see',
  emergency: 'First: get medical help now',
  seekHelp: 'First: have this looked at',
  madeFrom: 'Stridecheck, method {version}. Made from a {format} file, SHA-256',
  allRuns: 'All runs',
  complete: 'This page is complete in itself: it loads nothing and sends nothing.',
  range: '{from} to {to}',
} as const;
