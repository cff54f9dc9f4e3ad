const en = {
  account: 'Account',
  security: 'Security',
  sharing: 'Sharing',
  tokens: 'Tokens',
  webhooks: 'Webhooks',
  data: 'My data',
  people: 'People',
  providers: 'Providers',
  places: 'Account',
};

const de: Record<keyof typeof en, string> = {
  account: 'Konto',
  security: 'Sicherheit',
  sharing: 'Teilen',
  tokens: 'Schlüssel',
  webhooks: 'Webhooks',
  data: 'Meine Daten',
  people: 'Menschen',
  providers: 'Anbieter',
  places: 'Konto',
};

/** Names of the pages about the account. */
export const accountPlaceTexts = { en, de };
