import { someDynamics } from '../../../test/builders/some-dynamics.js';
import type { RunningDynamics } from '../gait/running-dynamics.js';
import type { Language } from '../language/language.js';
import { dynamicsNotes, dynamicsRows, type DynamicsView } from './dynamics-wording.js';
import { createFormatter } from './format-units.js';
import { dynamicsPart, dynamicsSchema } from './parts/dynamics-part.js';
import { dynamicsDe } from './texts/dynamics.de.js';
import { dynamicsEn } from './texts/dynamics.en.js';

function viewOf(
  parts: Partial<RunningDynamics> = {},
  language: Language = 'en',
  level = 'none',
): DynamicsView {
  const dynamics = dynamicsPart({ dynamics: someDynamics(parts) });
  expect(() => dynamicsSchema.parse(JSON.parse(JSON.stringify(dynamics)))).not.toThrow();
  return { report: { dynamics, verdict: { level } }, format: createFormatter('metric'), language };
}
const saysOf = (what: string, view: DynamicsView) =>
  dynamicsRows(view).find((row) => row.what === what)?.says;
const sweep = (parts: Partial<NonNullable<RunningDynamics['halfSweep']>>): Partial<RunningDynamics> => ({
  halfSweep: { median: 0.46, p10: 0.44, p90: 0.48, coverage: 1, norm: 0.414, z: 1.5, doubts: [], ...parts },
});
const off = (median: number, beyond52: boolean): Partial<RunningDynamics> => ({
  balance: { median, p10: median, p90: median, coverage: 1, beyond52 },
});

describe('the rows of running dynamics', () => {
  test('come with the nearest to a measure of braking first, each in its unit', () => {
    expect(dynamicsRows(viewOf()).map(({ what, yours }) => `${what}: ${yours}`)).toEqual([
      'Step speed loss: 14.2 cm/s',
      'Foot travel under you (half-sweep): 0.42 leg lengths',
      'Ground contact time: 248 ms',
      'Duty factor: 34.3 %',
      'Flight time: 113 ms',
      'Vertical oscillation: 9.2 cm',
      'Vertical ratio: 8.3 %',
      'Contact time balance: 50.6 %',
      'Power: 287 W',
      'Step length of the watch: 1.08 m',
    ]);
  });

  test('say where most of it was, and where a sensor was lost', () => {
    const ranges = dynamicsRows(viewOf()).map(({ range }) => range);
    expect(ranges[2]).toBe('mostly 236 to 260');
    expect(ranges[8]).toBe('mostly 257 to 317, measured for 61 % of that time');
    expect(ranges[9]).toBeUndefined();
  });

  test('are there only for what was measured', () => {
    const nothing = Object.fromEntries(Object.keys(someDynamics()).map((key) => [key, undefined]));
    const rest = { contactContradictsCadence: false, bearing: 'neutral' } as const;
    expect(dynamicsRows(viewOf({ ...nothing, ...rest }))).toEqual([]);
    expect(dynamicsRows({ ...viewOf(), report: { dynamics: null, verdict: { level: 'none' } } })).toEqual([]);
    expect(dynamicsPart({})).toBeNull();
  });

  test.each([
    [0.3, /^Within the usual range \(about 0\.41 at this pace\)\. Nothing to do\.$/],
    [1, /^A little more than usual \(0\.41\); untested, nothing to act on alone/],
    [2.1, /^Clearly more than usual \(0\.41\)/],
    [-1.2, /^A little less than usual \(0\.41\)\. Nothing to do\.$/],
  ])('place a half-sweep %d standard deviations off', (z, words) => {
    expect(saysOf('Foot travel under you (half-sweep)', viewOf(sweep({ z })))).toMatch(words);
  });

  test('tell why a half-sweep does not count', () => {
    const view = viewOf(sweep({ doubts: ['assumedHeight', 'speedOutsideNorm', 'littleTime'] }));
    expect(saysOf('Foot travel under you (half-sweep)', view)).toMatch(
      /height is not known.*slower or faster.*too little/,
    );
  });

  test('tell a contact time that cannot be', () => {
    const contradiction = {
      contactContradictsCadence: true,
      impossibleFlightShare: 0.124,
      dutyFactor: undefined,
      halfSweep: undefined,
      flightTimeMs: undefined,
    };
    const view = viewOf(contradiction);
    expect(saysOf('Ground contact time', view)).toMatch(/^For 12 % of the time.*contradict each other/);
    expect(dynamicsRows(view).map(({ what }) => what)).not.toContain('Duty factor');
  });

  test.each([
    [52.6, true, /show a professional.*no known link to long steps/],
    [47.1, false, /too little of the run/],
    [51.9, false, /nothing stands out/],
  ])('say of a balance of %d what it is worth', (median, beyond52, words) => {
    expect(saysOf('Contact time balance', viewOf(off(median, beyond52)))).toMatch(words);
  });

  test.each([
    ['agrees', /says nothing new/],
    ['twoSteps', /your watch means a stride.*1\.09 m/],
    ['differs', /1\.09 m: the two differ/],
  ] as const)('say of the watch’s step length that it %s', (says, words) => {
    const stepLengthCheck = { watchM: 2.18, oursM: 1.09, ratio: 2, says };
    expect(saysOf('Step length of the watch', viewOf({ stepLengthCheck }))).toMatch(words);
  });

  test('speak German, with its decimal sign', () => {
    const rows = dynamicsRows(viewOf({}, 'de'));
    expect(rows[1]).toMatchObject({ what: 'Weg des Fußes unter dir (halb)', yours: '0,42 Beinlängen' });
    expect(rows[1].says).toBe('Im üblichen Bereich (etwa 0,41 bei diesem Tempo). Nichts zu tun.');
  });
});

describe('what running dynamics say together', () => {
  test('names a style as what it looks like, and that nothing decides alone', () => {
    const notes = dynamicsNotes(viewOf({ style: 'bounding' }));
    expect(notes[0]).toMatch(/looks like a bounding style.*no fault/);
    expect(dynamicsNotes(viewOf({ style: 'brakingLike' }))[0]).toMatch(/a sign, no measurement/);
    expect(notes.at(-1)).toMatch(/decides anything alone/);
  });

  test('bears on long steps only where there are any', () => {
    const supported = { bearing: 'supports' } as const;
    expect(dynamicsNotes(viewOf(supported, 'en', 'likely'))[0]).toMatch(/fits the longer steps/);
    expect(dynamicsNotes(viewOf({ bearing: 'contradicts' }, 'en', 'possible'))[0]).toMatch(/speaks against/);
    expect(dynamicsNotes(viewOf(supported, 'en', 'none'))).toHaveLength(1);
    expect(dynamicsNotes(viewOf(supported, 'en', 'unknown'))).toHaveLength(1);
  });

  test('is nothing for power alone', () => {
    expect(dynamicsNotes(viewOf({ halfSweep: undefined }))).toEqual([]);
  });
});

describe('the words of running dynamics', () => {
  const texts = [...Object.values(dynamicsEn), ...Object.values(dynamicsDe)];
  const holes = (text: string) => (text.match(/\{[a-z]\w*(?=[,}])/g) ?? []).sort();

  test('have the same holes in both languages', () => {
    for (const key of Object.keys(dynamicsEn) as (keyof typeof dynamicsEn)[]) {
      expect([key, holes(dynamicsDe[key])]).toEqual([key, holes(dynamicsEn[key])]);
    }
  });

  test('claim nothing that is not shown', () => {
    const claims =
      /overstrid|injur|diagnos|treat|abnormal|prevent|cure|heal|normal|verletz|behandel|vorbeug|heilen|\b180\b|\bpain|schmerz/i;
    expect(texts.filter((text) => claims.test(text))).toEqual([]);
  });

  test('have no sentence of more than 45 words', () => {
    const sentences = texts.flatMap((text) => text.split(/(?<=[.?!]) /));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 45)).toEqual([]);
  });
});
