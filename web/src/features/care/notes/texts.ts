const en = {
  about:
    'Only the people of your practice read this; {name} does not. It is no patient record: the notes end here with the account of {name}, and nobody in the practice sees them while {name} shares nothing.',
  write: 'New note',
  save: 'Save the note',
  none: 'Nobody noted anything yet.',
  changed: 'changed on {date}',
  change: 'Change',
  changeLabel: 'Your note',
  changeButton: 'Save the change',
  cancel: 'Leave it as it is',
  delete: 'Delete',
  deleteTitle: 'Delete this note?',
  deleteText: 'It is gone for everybody in the practice. That there was one stays in the log.',
  conflict:
    'This note was changed meanwhile, in another window. Below is what it says now. Saving puts yours in its place.',
  now: 'What it says now',
};

const de: Record<keyof typeof en, string> = {
  about:
    'Das lesen nur die Leute deiner Praxis; {name} liest es nicht. Es ist keine Patientenakte: Die Notizen enden hier mit dem Konto von {name}, und solange {name} nichts teilt, sieht sie in der Praxis niemand.',
  write: 'Neue Notiz',
  save: 'Notiz speichern',
  none: 'Noch hat niemand etwas notiert.',
  changed: 'geändert am {date}',
  change: 'Ändern',
  changeLabel: 'Deine Notiz',
  changeButton: 'Änderung speichern',
  cancel: 'So lassen, wie es ist',
  delete: 'Löschen',
  deleteTitle: 'Diese Notiz löschen?',
  deleteText: 'Sie ist für alle in der Praxis weg. Dass es sie gab, bleibt im Protokoll.',
  conflict:
    'Diese Notiz wurde inzwischen in einem anderen Fenster geändert. Unten steht, was sie jetzt sagt. Beim Speichern tritt deine an ihre Stelle.',
  now: 'Was sie jetzt sagt',
};

/** Texts of what a practice notes about a patient. */
export const noteTexts = { en, de };
