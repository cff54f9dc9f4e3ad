import { windowMean } from './window-mean.js';

const windows = [
  { startS: 0, endS: 60, spm: 160 },
  { startS: 60, endS: 80, spm: 180 },
  { startS: 80, endS: 140, spm: null },
];

it('a long window counts more than a short one, and one without a value not at all', () => {
  expect(windowMean(windows, ({ spm }) => spm)).toBe(165);
});

it('is NaN where no window has a value', () => {
  expect(windowMean(windows.slice(2), ({ spm }) => spm)).toBeNaN();
  expect(windowMean([], () => 1)).toBeNaN();
});
