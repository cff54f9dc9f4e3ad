const en = {
  title: 'Devices',
  about:
    'Where you are signed in. Where that is on a map is neither looked up nor kept. Is there one that you do not know? End it, and change your password.',
  device: '{browser} on {system}',
  unknown: 'An unknown browser',
  thisOne: 'this device',
  lastUsed: 'last used {date}',
  signedIn: 'signed in {date}',
  end: 'Sign out',
  endTitle: 'Sign this device out?',
  endText: 'Whoever uses it has to sign in again.',
  endOthers: 'Sign out all others',
  endOthersTitle: 'Sign out all other devices?',
  endOthersText: 'You stay signed in here; everywhere else somebody has to sign in again.',
  endAll: 'Sign out everywhere',
  endAllTitle: 'Sign out everywhere?',
  endAllText: 'On all devices, here too. Tokens for scripts go on working; they are ended on their own page.',
};

const de: Record<keyof typeof en, string> = {
  title: 'Geräte',
  about:
    'Wo du angemeldet bist. An welchem Ort das ist, wird weder nachgesehen noch aufgehoben. Kennst du eines nicht? Melde es ab und ändere dein Passwort.',
  device: '{browser} auf {system}',
  unknown: 'Ein unbekannter Browser',
  thisOne: 'dieses Gerät',
  lastUsed: 'zuletzt benutzt {date}',
  signedIn: 'angemeldet {date}',
  end: 'Abmelden',
  endTitle: 'Dieses Gerät abmelden?',
  endText: 'Wer es benutzt, muss sich wieder anmelden.',
  endOthers: 'Alle anderen abmelden',
  endOthersTitle: 'Alle anderen Geräte abmelden?',
  endOthersText: 'Hier bleibst du angemeldet; überall sonst muss man sich wieder anmelden.',
  endAll: 'Überall abmelden',
  endAllTitle: 'Überall abmelden?',
  endAllText:
    'Auf allen Geräten, auch hier. Schlüssel für Skripte gelten weiter; sie werden auf ihrer eigenen Seite beendet.',
};

/** Texts of the list of devices. */
export const deviceTexts = { en, de };
