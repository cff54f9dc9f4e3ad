const en = {
  'patient.seen': '{who} ({practice}) looked at your runs and weeks',
  'report.seen': '{who} ({practice}) read the report of a run',
  'series.seen': '{who} ({practice}) looked at the curves of a run',
  'diary.seen': '{who} ({practice}) read your diary',
  'consent.given': '{who} agreed to what {practice} sees',
  'consent.ended': '{who} ended what {practice} saw',
  other: '{who} ({practice}) did something else: {action}',
};

const de: Record<keyof typeof en, string> = {
  'patient.seen': '{who} ({practice}) hat deine Läufe und Wochen angesehen',
  'report.seen': '{who} ({practice}) hat den Bericht eines Laufs gelesen',
  'series.seen': '{who} ({practice}) hat die Kurven eines Laufs angesehen',
  'diary.seen': '{who} ({practice}) hat dein Tagebuch gelesen',
  'consent.given': '{who} hat dem zugestimmt, was {practice} sieht',
  'consent.ended': '{who} hat beendet, was {practice} sah',
  other: '{who} ({practice}) hat etwas anderes getan: {action}',
};

/** What was done with what a runner shares, said to that runner. */
export const lookTexts = { en, de };
