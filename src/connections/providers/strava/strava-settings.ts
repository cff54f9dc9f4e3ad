import { createHmac } from 'node:crypto';
import type { Setting, Settings } from '../../provider.js';

export const stravaSettings: readonly Setting[] = [
  { name: 'CLIENT_ID', isNeeded: true, isSecret: false, meaning: 'Id of your app at Strava.' },
  { name: 'CLIENT_SECRET', isNeeded: true, isSecret: true, meaning: 'Secret of your app at Strava.' },
  {
    name: 'SIGNATURE',
    isNeeded: false,
    isSecret: false,
    default: 'observe',
    meaning: 'What is done with the signature of webhooks: off, observe (a wrong one is logged) or require.',
  },
  {
    name: 'AUTHORIZE_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://www.strava.com/oauth/authorize',
    meaning: 'Where runners allow the access.',
  },
  {
    name: 'TOKEN_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://www.strava.com/oauth/token',
    meaning: 'Where codes and refresh tokens are changed for tokens.',
  },
  {
    name: 'REVOKE_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://www.strava.com/oauth/revoke',
    meaning: 'Where a permission is given back.',
  },
  {
    name: 'API_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://www.strava.com/api/v3',
    meaning: 'Where activities are asked for and webhooks are registered.',
  },
];

export type SignatureMode = 'off' | 'observe' | 'require';

/** A word that is none of the three asks for the strictest. */
export function signatureModeOf({ SIGNATURE }: Settings): SignatureMode {
  return SIGNATURE === 'off' || SIGNATURE === 'observe' ? SIGNATURE : 'require';
}

/** What Strava repeats when it looks whether the address of the hook is ours: it follows from the secret that both know. */
export function verifyTokenOf({ CLIENT_SECRET }: Settings): string {
  return createHmac('sha256', CLIENT_SECRET).update('stridecheck verify token').digest('hex').slice(0, 40);
}
