import { anActivity } from '../../../test/builders/an-activity.js';
import { expectationFor } from './expectation.js';
import { judgedRun } from './judged-run.js';
import { isLegGuessed, isPlausibleLeg, legLengthOf } from './leg-length.js';
import { analyseGait } from './analyse-gait.js';

const nobody = { statedRunner: {} };
const windows = analyseGait(
  anActivity({ parts: [{ durationS: 1800, speedMps: 2.8, cadenceSpm: 165 }] }),
  {},
).windows;
const judged = windows.filter(({ unjudged }) => unjudged === undefined);

it('that the runner told takes the place of 0.53 of the height', () => {
  expect(legLengthOf(expectationFor({ heightM: 1.8 }, nobody))).toBeCloseTo(0.954, 9);
  expect(legLengthOf(expectationFor({ heightM: 1.8, legLengthM: 0.9 }, nobody))).toBe(0.9);
});

it('makes numbers by leg length possible where the height is unknown', () => {
  const guessed = expectationFor({}, nobody);
  const told = expectationFor({ legLengthM: 0.9 }, nobody);
  expect([isLegGuessed(guessed), isLegGuessed(told)]).toEqual([true, false]);
  expect(judgedRun(judged, guessed).froude).toBeUndefined();
  const { froude, stepLengthByLeg, z } = judgedRun(judged, told);
  expect(froude).toBeCloseTo(2.8 ** 2 / (9.81 * 0.9), 1);
  expect(stepLengthByLeg).toBeCloseTo(2.8 / (165 / 60) / 0.9, 2);
  expect(z).toBe(judgedRun(judged, guessed).z);
});

it.each([
  [0.39, undefined, false],
  [1.41, undefined, false],
  [NaN, undefined, false],
  [0.4, undefined, true],
  [0.94, 1.78, true],
  [0.7, 1.78, false],
  [1.2, 1.78, false],
])('of %d m at a height of %s is plausible: %s', (legM, heightM, plausible) => {
  expect(isPlausibleLeg(legM, heightM)).toBe(plausible);
});

it('that does not fit the height is not used', () => {
  expect(expectationFor({ heightM: 1.8, legLengthM: 0.5 }, nobody).legLengthM).toBeUndefined();
});
