const en = {
  length: '12 characters or more. Any will do, spaces too: a few words in a row are good.',
  tooLong: 'At most 128 characters.',
  uncommon: 'Not one that many people use; that is looked up when you send it.',
  met: '(met)',
  notMet: '(not met yet)',
  tooShort: 'This password needs 12 characters or more.',
  common: 'Many people use this password, so it would be tried first. Choose another one.',
  wrong: 'This is not your password.',
  missing: 'Type your password.',
};

const de: Record<keyof typeof en, string> = {
  length:
    'Mindestens 12 Zeichen. Alle sind erlaubt, auch Leerzeichen: ein paar Wörter hintereinander sind gut.',
  tooLong: 'Höchstens 128 Zeichen.',
  uncommon: 'Keines, das viele verwenden; das wird beim Absenden nachgesehen.',
  met: '(erfüllt)',
  notMet: '(noch nicht erfüllt)',
  tooShort: 'Dieses Passwort braucht mindestens 12 Zeichen.',
  common: 'Viele verwenden dieses Passwort, es würde also zuerst probiert. Nimm ein anderes.',
  wrong: 'Das ist nicht dein Passwort.',
  missing: 'Gib dein Passwort ein.',
};

/** What is said about passwords, wherever one is chosen or asked for. */
export const passwordTexts = { en, de };
