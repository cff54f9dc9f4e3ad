import type { Setting } from '../../provider.js';

/** Addresses as read in public code and in public documents of others, November 2026; not tried against the service. */
export const settings: readonly Setting[] = [
  {
    name: 'CLIENT_ID',
    isNeeded: true,
    isSecret: false,
    meaning: 'Client id of your app in Suunto’s API Zone.',
  },
  {
    name: 'CLIENT_SECRET',
    isNeeded: true,
    isSecret: true,
    meaning: 'Client secret of your app in the API Zone.',
  },
  {
    name: 'SUBSCRIPTION_KEY',
    isNeeded: true,
    isSecret: true,
    meaning: 'Key of your subscription to the workout API; goes with every request for data.',
  },
  {
    name: 'HOOK_SECRET',
    isNeeded: true,
    isSecret: true,
    meaning: 'Notification secret that you entered in the API Zone; what Suunto sends is signed with it.',
  },
  {
    name: 'AUTHORIZE_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://cloudapi-oauth.suunto.com/oauth/authorize',
    meaning: 'Where runners say yes.',
  },
  {
    name: 'TOKEN_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://cloudapi-oauth.suunto.com/oauth/token',
    meaning: 'Where tokens come from.',
  },
  {
    name: 'DEAUTHORIZE_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://cloudapi-oauth.suunto.com/oauth/deauthorize',
    meaning: 'Where a runner’s permission is given back.',
  },
  {
    name: 'WORKOUTS_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://cloudapi.suunto.com/v3/workouts',
    meaning: 'Where workouts are listed; a file stands below it, at /KEY/fit.',
  },
];
