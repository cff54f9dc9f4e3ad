const en = {
  who: '{who}, {practice}',
  'patient.seen': 'looked at your runs and weeks',
  'patient.marked': 'marked your runs as seen',
  'report.seen': 'read the report of a run',
  'series.seen': 'looked at the curves of a run',
  'diary.seen': 'read your diary',
  'review.seen': 'read what the practice wrote of a run',
  'review.drafted': 'began to review a run',
  'review.dropped': 'dropped the draft of a review',
  'review.signed': 'signed the review of a run',
  'plan.seen': 'looked at your plan',
  'plan.set': 'set a plan for you',
  'plan.ended': 'ended your plan',
  'consent.given': 'Sharing with {practice} began or changed, through {who}',
  'consent.ended': 'Sharing with {practice} ended, through {who}',
  other: 'did something else: {action}',
};

const de: Record<keyof typeof en, string> = {
  who: '{who}, {practice}',
  'patient.seen': 'hat deine Läufe und Wochen angesehen',
  'patient.marked': 'hat deine Läufe als gesehen markiert',
  'report.seen': 'hat den Bericht eines Laufs gelesen',
  'series.seen': 'hat die Kurven eines Laufs angesehen',
  'diary.seen': 'hat dein Tagebuch gelesen',
  'review.seen': 'hat gelesen, was die Praxis zu einem Lauf geschrieben hat',
  'review.drafted': 'hat begonnen, einen Lauf zu beurteilen',
  'review.dropped': 'hat den Entwurf einer Beurteilung verworfen',
  'review.signed': 'hat die Beurteilung eines Laufs unterschrieben',
  'plan.seen': 'hat deinen Plan angesehen',
  'plan.set': 'hat einen Plan für dich festgelegt',
  'plan.ended': 'hat deinen Plan beendet',
  'consent.given': 'Das Teilen mit {practice} hat begonnen oder sich geändert, durch {who}',
  'consent.ended': 'Das Teilen mit {practice} ist beendet, durch {who}',
  other: 'hat etwas anderes getan: {action}',
};

/** What was done with what a runner shares, said to that runner. */
export const lookTexts = { en, de };
