import { thresholdsIn, thresholdsSection } from './threshold-tables.js';

test('every property is a row with its path, its value as written and its source', () => {
  const source = `
    /** Not exported. */
    const hidden = { no: 1 };
    export const numbers = {
      /** own: one. */
      a: 1,
      /** E3: a group. */
      group: {
        b: 2,
        /** W: short. */
        c: { min: 1, max: 2 },
      },
      hidden,
    } as const;
    export type Numbers = typeof numbers;`;
  expect(thresholdsIn(source)).toEqual([
    { path: 'a', value: '1', comment: 'own: one.' },
    { path: 'group', value: '', comment: 'E3: a group.' },
    { path: 'group.b', value: '2', comment: '' },
    { path: 'group.c', value: '{ min: 1, max: 2 }', comment: 'W: short.' },
    { path: 'hidden', value: 'see its own table', comment: '' },
  ]);
});

test('the tables of the code are all there', () => {
  const text = thresholdsSection().body.join('\n');
  expect(text).toContain('`src/analysis/gait/thresholds.ts`');
  expect(text).toContain('`levelRatio`');
  expect(text).toContain('baseline-thresholds.ts');
});
