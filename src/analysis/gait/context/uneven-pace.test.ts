import type { RunContext } from '../run-context.js';
import { isUneven } from './uneven-pace.js';

const none = { count: 0, timeS: 0 };
const even: RunContext = {
  hills: [],
  accelerations: none,
  walkBreaks: none,
  pauses: none,
  gaps: none,
  cadenceDropouts: none,
};
const intervals = {
  repeats: 6,
  workS: 180,
  workMps: 4,
  easyMps: 2.5,
  workCadenceSpm: 178,
  easyCadenceSpm: 162,
  decidedBy: 'speed',
} as const;

describe('an uneven pace', () => {
  it.each([
    ['intervals', { ...even, intervals }, true],
    ['twelve short repeats', { ...even, accelerations: { count: 12, timeS: 480 } }, true],
    ['four strides at the end', { ...even, accelerations: { count: 4, timeS: 80 } }, false],
    ['a steady run', even, false],
    ['a run of which nothing is known', undefined, false],
  ])('%s', (_, context, uneven) => {
    expect(isUneven(context)).toBe(uneven);
  });
});
