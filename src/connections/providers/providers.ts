import type { Provider } from '../provider.js';
import { coros } from './coros/coros.js';
import { garmin } from './garmin/garmin.js';
import { intervals } from './intervals/intervals.js';
import { polar } from './polar/polar.js';
import { strava } from './strava/strava.js';
import { suunto } from './suunto/suunto.js';
import { wahoo } from './wahoo/wahoo.js';

/** Every provider that Stridecheck knows, as runners see them one below the other. */
export const providers: readonly Provider[] = [coros, garmin, intervals, polar, strava, suunto, wahoo];
