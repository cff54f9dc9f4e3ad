const en = {
  account: 'Account',
  security: 'Security',
  sharing: 'Sharing',
  tokens: 'Tokens',
  data: 'My data',
  people: 'People',
  places: 'Account',
};

const de: Record<keyof typeof en, string> = {
  account: 'Konto',
  security: 'Sicherheit',
  sharing: 'Teilen',
  tokens: 'Schlüssel',
  data: 'Meine Daten',
  people: 'Menschen',
  places: 'Konto',
};

/** Names of the pages about the account. */
export const accountPlaceTexts = { en, de };
