const en = {
  loading: 'Loading …',
  slow: 'This takes longer than usual …',
  offline: 'No connection. What you see may be old; it goes on by itself when you are back.',
  failed: 'That did not work',
  retry: 'Try again',
  notFound: 'There is nothing here',
  notFoundText: 'The page does not exist, or it is not yours to see.',
  forbidden: 'This is not open to you',
  toRuns: 'To the runs',
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  signInAs: 'Go in as {name}',
  demoRunner: 'A runner with sample runs, and a patient of the practice.',
  demoPhysio: 'A physio with twelve invented patients: who needs her first is on top.',
  demoAdmin: 'Whoever runs the service: sees accounts, and nobody’s runs.',
  showPassword: 'Show or hide the password',
};

const de: Record<keyof typeof en, string> = {
  loading: 'Wird geladen …',
  slow: 'Das dauert länger als sonst …',
  offline:
    'Keine Verbindung. Was du siehst, kann alt sein; es geht von selbst weiter, wenn du wieder da bist.',
  failed: 'Das hat nicht geklappt',
  retry: 'Noch einmal versuchen',
  notFound: 'Hier ist nichts',
  notFoundText: 'Die Seite gibt es nicht, oder sie ist nicht für dich bestimmt.',
  forbidden: 'Das steht dir nicht offen',
  toRuns: 'Zu den Läufen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  signInAs: 'Als {name} hineingehen',
  demoRunner: 'Jemand, der läuft: mit Beispielläufen, und mit der Praxis verbunden.',
  demoPhysio: 'Eine Physiotherapeutin mit zwölf erfundenen Patienten: oben, wer sie zuerst braucht.',
  demoAdmin: 'Wer den Dienst betreibt: sieht Konten, aber keine Läufe.',
  showPassword: 'Passwort zeigen oder verbergen',
};

/** Texts of states and buttons that every page has. */
export const uiTexts = { en, de };
