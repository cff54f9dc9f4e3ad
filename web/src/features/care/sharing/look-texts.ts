const en = {
  'patient.seen': '{who} ({practice}) looked at your runs and weeks',
  'report.seen': '{who} ({practice}) read the report of a run',
  'series.seen': '{who} ({practice}) looked at the curves of a run',
  'diary.seen': '{who} ({practice}) read your diary',
  'consent.given': 'Sharing with {practice} began or changed, through {who}',
  'consent.ended': 'Sharing with {practice} ended, through {who}',
  other: '{who} ({practice}) did something else: {action}',
};

const de: Record<keyof typeof en, string> = {
  'patient.seen': '{who} ({practice}) hat deine Läufe und Wochen angesehen',
  'report.seen': '{who} ({practice}) hat den Bericht eines Laufs gelesen',
  'series.seen': '{who} ({practice}) hat die Kurven eines Laufs angesehen',
  'diary.seen': '{who} ({practice}) hat dein Tagebuch gelesen',
  'consent.given': 'Das Teilen mit {practice} hat begonnen oder sich geändert, durch {who}',
  'consent.ended': 'Das Teilen mit {practice} ist beendet, durch {who}',
  other: '{who} ({practice}) hat etwas anderes getan: {action}',
};

/** What was done with what a runner shares, said to that runner. */
export const lookTexts = { en, de };
