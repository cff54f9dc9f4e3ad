import type { Setting } from '../../provider.js';

/** Addresses as read in public code and in documents that others published, November 2026; not tried against the service. */
export const settings: readonly Setting[] = [
  {
    name: 'CLIENT_ID',
    isNeeded: true,
    isSecret: false,
    meaning: 'Client id (consumer key) of your app in Garmin’s developer portal.',
  },
  {
    name: 'CLIENT_SECRET',
    isNeeded: true,
    isSecret: true,
    meaning: 'Client secret of your app in the developer portal.',
  },
  {
    name: 'CLIENT_ID_HEADER',
    isNeeded: false,
    isSecret: false,
    default: 'require',
    meaning:
      '`require`: pings must carry the header `garmin-client-id` with your client id. `off`: the key in the address is enough.',
  },
  {
    name: 'LINK_HOSTS',
    isNeeded: false,
    isSecret: false,
    default: 'apis.garmin.com,healthapi.garmin.com',
    meaning: 'Machines that links in pings may lead to, separated by commas; no other one is asked.',
  },
  {
    name: 'AUTHORIZE_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://connect.garmin.com/oauth2Confirm',
    meaning: 'Where runners say yes.',
  },
  {
    name: 'TOKEN_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://diauth.garmin.com/di-oauth2-service/oauth/token',
    meaning: 'Where tokens come from.',
  },
  {
    name: 'USER_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://apis.garmin.com/wellness-api/rest/user',
    meaning: 'Where a runner’s id, permissions and registration stand: /id, /permissions, /registration.',
  },
];
