import { leastSquares } from './least-squares.js';
import { parsedTable } from './evidence-tables.js';
import { percentText, standardErrorPct } from './proportion.js';
import { numberGoal } from './section.js';

test('an exact line is found exactly, with nothing left over', () => {
  const xs = [0, 1, 2, 3, 4];
  const fit = leastSquares(
    xs.map((x) => [1, x, x * x]),
    xs.map((x) => 2 - 3 * x + 0.5 * x * x),
  );
  [2, -3, 0.5].forEach((value, k) => expect(fit.coefficients[k]).toBeCloseTo(value, 9));
  expect(fit.residualSd).toBeCloseTo(0, 9);
  expect(fit.rSquared).toBeCloseTo(1, 9);
});

test('standard errors are those of the textbook for a line with noise', () => {
  const fit = leastSquares(
    [1, 2, 3, 4].map((x) => [1, x]),
    [1, 3, 2, 4],
  );
  // Slope 0.8; squares left 1.8 over 2 degrees of freedom; Sxx = 5.
  expect(fit.coefficients[1]).toBeCloseTo(0.8, 9);
  expect(fit.standardErrors[1]).toBeCloseTo(Math.sqrt(0.9 / 5), 9);
});

test('what cannot be fitted is refused', () => {
  expect(() => leastSquares([[1, 2]], [1])).toThrow(RangeError);
  expect(() =>
    leastSquares(
      [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      [1, 2, 3],
    ),
  ).toThrow(RangeError);
});

test('a table of the evidence is read without its comments', () => {
  expect(parsedTable('# source\na,b\n1,x\n2,y\n')).toEqual([
    { a: '1', b: 'x' },
    { a: '2', b: 'y' },
  ]);
});

test('a share has its standard error, and none is a dash', () => {
  expect(percentText({ hits: 20, of: 100 })).toBe('20.0 ± 4.0');
  expect(percentText({ hits: 0, of: 0 })).toBe('–');
  expect(standardErrorPct({ hits: 0, of: 1000 })).toBeGreaterThan(0);
});

test('a goal is met at its bound and missed beyond it, and a missing number is no success', () => {
  expect(numberGoal('a', 3, { atMost: 3 }).met).toBe(true);
  expect(numberGoal('a', 3.1, { atMost: 3 }).met).toBe(false);
  expect(numberGoal('a', 69, { atLeast: 70 }).met).toBe(false);
  expect(numberGoal('a', NaN, { atMost: 3 }).met).toBe(false);
});
