const en = {
  empty: 'Nothing has happened yet.',
  'consent-given.patient': '{name} began to share',
  'consent-changed.patient': '{name} changed what they share',
  'consent-ended.patient': '{name} stopped sharing',
  'consent-ended.practice': 'The practice ended the sharing',
  'consent-ended.time': 'The time of sharing was over',
  'plan-set.patient': '{name} set themselves a plan',
  'plan-set.practice': 'Plan set',
  'plan-set.elsewhere': 'Another practice set a plan',
  'plan-ended.patient': 'A plan of {name}’s own ended',
  'plan-ended.practice': 'Plan ended',
  'plan-ended.elsewhere': 'Another practice’s plan ended',
  'review-signed.practice': 'Run reviewed and signed',
  'review-amended.practice': 'Review amended and signed',
  'note-written.practice': 'Note written',
  'message-sent.practice': 'Message sent to {name}',
  'message-read.patient': '{name} read a message',
};

const de: Record<keyof typeof en, string> = {
  empty: 'Noch ist nichts geschehen.',
  'consent-given.patient': '{name} hat begonnen zu teilen',
  'consent-changed.patient': '{name} hat geändert, was geteilt wird',
  'consent-ended.patient': '{name} hat das Teilen beendet',
  'consent-ended.practice': 'Die Praxis hat das Teilen beendet',
  'consent-ended.time': 'Die Zeit des Teilens war um',
  'plan-set.patient': '{name} hat sich selbst einen Plan gesetzt',
  'plan-set.practice': 'Plan gesetzt',
  'plan-set.elsewhere': 'Eine andere Praxis hat einen Plan gesetzt',
  'plan-ended.patient': 'Ein eigener Plan von {name} ist zu Ende',
  'plan-ended.practice': 'Plan zu Ende',
  'plan-ended.elsewhere': 'Der Plan einer anderen Praxis ist zu Ende',
  'review-signed.practice': 'Lauf beurteilt und unterschrieben',
  'review-amended.practice': 'Beurteilung ergänzt und unterschrieben',
  'note-written.practice': 'Notiz geschrieben',
  'message-sent.practice': 'Nachricht an {name} gesendet',
  'message-read.patient': '{name} hat eine Nachricht gelesen',
};

/** What happened between a patient and the practice, in words. */
export const timelineTexts = { en, de };
