import { FakeCoros } from './coros.js';
import type { FakeProvider } from './fake-provider.js';
import { FakeGarmin } from './garmin.js';
import { FakeIntervals } from './intervals.js';
import { FakePolar } from './polar.js';
import { FakeStrava } from './strava.js';
import { FakeSuunto } from './suunto.js';
import { FakeWahoo } from './wahoo.js';

/** A fake of every provider, by the id of the provider. */
export const fakes: Readonly<Record<string, () => FakeProvider>> = {
  coros: () => new FakeCoros(),
  garmin: () => new FakeGarmin(),
  intervals: () => new FakeIntervals(),
  polar: () => new FakePolar(),
  strava: () => new FakeStrava(),
  suunto: () => new FakeSuunto(),
  wahoo: () => new FakeWahoo(),
};
