import { ConfigError } from '../platform/config/config-error.js';
import { readProviderSetups } from './provider-settings.js';
import type { Provider } from './provider.js';

const setting = (name: string, isNeeded: boolean, fallback?: string) => ({
  name,
  isNeeded,
  isSecret: false,
  default: fallback,
  meaning: 'What it means.',
});
const polar = {
  id: 'polar',
  name: 'Polar',
  settings: [
    setting('ID', true),
    setting('SECRET', true),
    setting('API_URL', false, 'https://polar.example'),
  ],
} as unknown as Provider;
const strava = { ...polar, id: 'strava', name: 'Strava', offByDefault: true } as unknown as Provider;

const read = (connect: Record<string, string>) =>
  readProviderSetups([polar, strava], connect).map(({ settings }) => settings);
const faultsOf = (connect: Record<string, string>) => {
  try {
    read(connect);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
const whole = { CONNECT_POLAR_ID: 'me', CONNECT_POLAR_SECRET: 'hunter2' };
const wholeStrava = { CONNECT_STRAVA_ID: 'me', CONNECT_STRAVA_SECRET: 'hunter2' };

describe('a provider', () => {
  it('is off without settings, and with all of them under off', () => {
    expect(read({})).toEqual([null, null]);
    expect(read({ ...whole, CONNECT_POLAR: 'off' })).toEqual([null, null]);
    expect(read({ CONNECT_POLAR_API_URL: 'https://elsewhere.example' })).toEqual([null, null]);
  });

  it('is on with what it needs, its other settings as they are unless they are set', () => {
    const settings = { ID: 'me', SECRET: 'hunter2', API_URL: 'https://polar.example' };
    expect(read(whole)).toEqual([settings, null]);
    expect(read({ ...whole, CONNECT_POLAR_API_URL: 'https://x.example' })[0]).toEqual({
      ...settings,
      API_URL: 'https://x.example',
    });
  });

  it('with terms that leave little has to be switched on besides', () => {
    expect(read(wholeStrava)[1]).toBeNull();
    expect(read({ ...wholeStrava, CONNECT_STRAVA: 'on' })[1]).toMatchObject({ ID: 'me' });
  });
});

describe('what cannot be used', () => {
  it.each([
    ['CONNECT_POLAR_SECRET', { CONNECT_POLAR_ID: 'me' }],
    ['CONNECT_POLAR_ID', { CONNECT_POLAR: 'on', CONNECT_POLAR_SECRET: 'hunter2' }],
    ['CONNECT_POLAR', { ...whole, CONNECT_POLAR: 'yes' }],
    ['CONNECT_POLAR_CLIENTID', { ...whole, CONNECT_POLAR_CLIENTID: 'hunter2' }],
    ['CONNECT_TOLAR_ID', { CONNECT_TOLAR_ID: 'hunter2' }],
  ] as [string, Record<string, string>][])('is named: %s', (variable, connect) => {
    const { faults, message } = faultsOf(connect);
    expect(faults.map((fault) => fault.variable)).toEqual([variable]);
    expect(message).not.toContain('hunter2');
  });
});
