import type { Setting } from '../../provider.js';

/**
 * COROS gives its documents to partners only: all of this was read in the code of others, November 2026. What they agree on
 * is the default, and everything can be set.
 */
export const settings: readonly Setting[] = [
  {
    name: 'CLIENT_ID',
    isNeeded: true,
    isSecret: false,
    meaning: 'Client id that COROS gave you as an API partner.',
  },
  {
    name: 'CLIENT_SECRET',
    isNeeded: true,
    isSecret: true,
    meaning: 'Client secret that COROS gave you.',
  },
  {
    name: 'HOOK_CLIENT_HEADER',
    isNeeded: false,
    isSecret: false,
    default: 'client',
    meaning: 'Header in which COROS sends your client id along with new activities.',
  },
  {
    name: 'HOOK_SECRET_HEADER',
    isNeeded: false,
    isSecret: false,
    default: 'secret',
    meaning: 'Header in which COROS sends your client secret along.',
  },
  {
    name: 'FILE_HOSTS',
    isNeeded: false,
    isSecret: false,
    default: 'oss.coros.com',
    meaning: 'Machines that links to files may lead to, separated by commas; no other one is asked.',
  },
  {
    name: 'AUTHORIZE_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://open.coros.com/oauth2/authorize',
    meaning: 'Where runners say yes.',
  },
  {
    name: 'TOKEN_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://open.coros.com/oauth2/accesstoken',
    meaning: 'Where tokens come from.',
  },
  {
    name: 'REFRESH_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://open.coros.com/oauth2/refresh-token',
    meaning: 'Where a token is made to last longer.',
  },
  {
    name: 'DEAUTHORIZE_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://open.coros.com/oauth2/deauthorize',
    meaning: 'Where a runner’s permission is given back.',
  },
  {
    name: 'SPORT_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://open.coros.com/v2/coros/sport',
    meaning: 'Where activities are listed (/list) and fresh links to files are had (/detail/fit).',
  },
];
