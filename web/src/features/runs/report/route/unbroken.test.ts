import { unbroken } from './unbroken.js';

const at = (...timesS: number[]) => timesS.map((timeS) => ({ timeS }));
const every = (stepS: number) => Array.from({ length: 100 }, (_, row) => row * stepS);

it('no line is drawn over a place that is hidden', () => {
  expect(unbroken(at(0, 7, 14, 90, 97), every(7))).toEqual([at(0, 7, 14), at(90, 97)]);
});

it('a watch that writes its place now and then has one line', () => {
  expect(unbroken(at(0, 12, 40, 55), every(1))).toEqual([at(0, 12, 40, 55)]);
});

it('a run of a day, thinned out, has one line, with a gap where one is', () => {
  const timesS = every(60);
  expect(unbroken(at(...timesS), timesS)).toHaveLength(1);
  expect(unbroken(at(0, 60, 600, 660), timesS)).toHaveLength(2);
});

it('nothing known is nothing drawn', () => {
  expect(unbroken([], [])).toEqual([]);
});
