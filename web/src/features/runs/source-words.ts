const providers: Readonly<Record<string, string>> = {
  garmin: 'Garmin',
  polar: 'Polar',
  suunto: 'Suunto',
  coros: 'COROS',
  wahoo: 'Wahoo',
  intervals: 'intervals.icu',
  strava: 'Strava',
};

/** Returns what a provider calls itself; one that this app does not know by the name that the service has for it. */
export function providerName(provider: string): string {
  return Object.hasOwn(providers, provider) ? providers[provider] : provider;
}
