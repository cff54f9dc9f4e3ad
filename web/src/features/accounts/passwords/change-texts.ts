const en = {
  title: 'Password',
  about: 'Changing it signs out all other devices.',
  current: 'Password until now',
  next: 'New password',
  button: 'Change the password',
  done: 'Your password is changed.',
};

const de: Record<keyof typeof en, string> = {
  title: 'Passwort',
  about: 'Wird es geändert, werden alle anderen Geräte abgemeldet.',
  current: 'Bisheriges Passwort',
  next: 'Neues Passwort',
  button: 'Passwort ändern',
  done: 'Dein Passwort ist geändert.',
};

/** Texts of changing the password. */
export const changeTexts = { en, de };
