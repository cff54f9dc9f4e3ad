import type { Setting } from '../../provider.js';

/** Addresses as read in public code and specifications of others, November 2026; not tried against the service. */
export const settings: readonly Setting[] = [
  {
    name: 'CLIENT_ID',
    isNeeded: true,
    isSecret: false,
    meaning: 'Client id of your AccessLink client at admin.polaraccesslink.com.',
  },
  {
    name: 'CLIENT_SECRET',
    isNeeded: true,
    isSecret: true,
    meaning: 'Client secret of your AccessLink client.',
  },
  {
    name: 'AUTHORIZE_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://flow.polar.com/oauth2/authorization',
    meaning: 'Where runners say yes.',
  },
  {
    name: 'TOKEN_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://polarremote.com/v2/oauth2/token',
    meaning: 'Where tokens come from.',
  },
  {
    name: 'API_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://www.polaraccesslink.com/v3',
    meaning: 'What everything else is asked below.',
  },
];
