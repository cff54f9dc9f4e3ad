const en = {
  'practice.made': 'made the practice',
  'practice.renamed': 'renamed the practice',
  'member.joined': 'came to work here',
  'member.left': 'ended a membership',
  'member.changed': 'changed what somebody is here',
  'invitation.made': 'made an invitation',
  'invitation.taken-back': 'took an invitation back',
  'consent.given': 'began or changed what is shared',
  'consent.ended': 'ended what was shared',
  'patients.listed': 'looked at the list of patients',
  'patient.seen': 'looked at runs and weeks',
  'patient.marked': 'marked as seen',
  'report.seen': 'read the report of a run',
  'series.seen': 'looked at the curves of a run',
  'diary.seen': 'read the diary',
  'audit.seen': 'read this log',
};

const de: Record<keyof typeof en, string> = {
  'practice.made': 'hat die Praxis angelegt',
  'practice.renamed': 'hat die Praxis umbenannt',
  'member.joined': 'arbeitet seitdem hier',
  'member.left': 'hat eine Mitarbeit beendet',
  'member.changed': 'hat geändert, was jemand hier ist',
  'invitation.made': 'hat eine Einladung gemacht',
  'invitation.taken-back': 'hat eine Einladung zurückgenommen',
  'consent.given': 'hat das Teilen begonnen oder geändert',
  'consent.ended': 'hat das Teilen beendet',
  'patients.listed': 'hat die Liste der Patienten angesehen',
  'patient.seen': 'hat Läufe und Wochen angesehen',
  'patient.marked': 'hat als gesehen markiert',
  'report.seen': 'hat den Bericht eines Laufs gelesen',
  'series.seen': 'hat die Kurven eines Laufs angesehen',
  'diary.seen': 'hat das Tagebuch gelesen',
  'audit.seen': 'hat dieses Protokoll gelesen',
};

/** What was done in a practice, as its log says it. */
export const auditTexts = { en, de };
