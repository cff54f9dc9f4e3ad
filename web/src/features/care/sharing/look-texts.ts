const en = {
  'patient.seen': 'looked at your runs and weeks',
  'report.seen': 'read the report of a run',
  'series.seen': 'looked at the curves of a run',
  'diary.seen': 'read your diary',
  'consent.given': 'agreed to what is shared',
  'consent.ended': 'ended what was shared',
  other: 'did something else ({action})',
};

const de: Record<keyof typeof en, string> = {
  'patient.seen': 'hat deine Läufe und Wochen angesehen',
  'report.seen': 'hat den Bericht eines Laufs gelesen',
  'series.seen': 'hat die Kurven eines Laufs angesehen',
  'diary.seen': 'hat dein Tagebuch gelesen',
  'consent.given': 'hat dem zugestimmt, was geteilt wird',
  'consent.ended': 'hat beendet, was geteilt wurde',
  other: 'hat etwas anderes getan ({action})',
};

/** What was done with what a runner shares, said to that runner. */
export const lookTexts = { en, de };
