const en = {
  keys: 'Keys',
  run: '← and → other runs, C comment, S to the signature, N next patient',
  patient: 'N next patient, P previous patient',
  list: '/ to filter, arrows or J and K to move, Enter to open',
  switch: 'Single letters do this',
  switchHint: 'Off: nothing happens by a single letter. Kept in this browser.',
  next: 'Next patient',
  previous: 'Previous patient',
};

const de: Record<keyof typeof en, string> = {
  keys: 'Tasten',
  run: '← und → andere Läufe, C Kommentar, S zur Unterschrift, N nächste Person',
  patient: 'N nächste Person, P vorige Person',
  list: '/ zum Filtern, Pfeile oder J und K zum Bewegen, Enter zum Öffnen',
  switch: 'Einzelne Buchstaben tun das',
  switchHint: 'Aus: Ein einzelner Buchstabe tut nichts. Wird in diesem Browser behalten.',
  next: 'Nächste Person',
  previous: 'Vorige Person',
};

/** Texts of the keys on the pages of a practice. */
export const keyTexts = { en, de };
