import { handMadeRecording } from '../../../test/builders/hand-made-recording.js';
import type { Activity } from './activity.js';
import { buildActivity } from './build-activity.js';
import { checkActivity } from './check-activity.js';

const good = buildActivity(handMadeRecording(), 'fit');
const change = (changes: Partial<Activity>) => () => checkActivity({ ...good, ...changes });

describe('checkActivity', () => {
  test('a well-formed activity passes', () => {
    expect(change({})).not.toThrow();
  });

  test.each<[string, Partial<Activity>, RegExp]>([
    ['another number of samples', { samples: 5 }, /601 times for 5/],
    [
      'times that stand still',
      { timeS: good.timeS.map((t) => Math.min(t, 99)) },
      /time 100 does not increase/,
    ],
    ['a time that is none', { timeS: good.timeS.map((t) => (t === 7 ? NaN : t)) }, /time 7 is NaN/],
    ['a short column', { channels: { speedMps: Float64Array.of(1, 2) } }, /speedMps has 2 values/],
    [
      'an infinite value',
      { channels: { speedMps: good.timeS.map((t) => (t === 3 ? Infinity : 1)) } },
      /infinite/,
    ],
    ['a column without values', { channels: { powerW: good.timeS.map(() => NaN) } }, /powerW holds no value/],
    ['marks of another length', { watchMotion: new Uint8Array(3) }, /watchMotion/],
    ['a pause beyond the end', { pauses: [{ startS: 1, endS: 9999, kind: 'gap' }] }, /pause or lap/],
    ['a lap that ends before it starts', { laps: [{ startS: 9, endS: 3 }] }, /pause or lap/],
  ])('%s is our fault and is thrown', (_name, changes, message) => {
    expect(change(changes)).toThrow(message);
  });
});
