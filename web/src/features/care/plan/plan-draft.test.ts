import { changeFrom, draftOf, faultsOf, inputOf, isFar, targetRows, usualExercise } from './plan-draft.js';
import type { PatientPlan, PatientPlans } from './plan-queries.js';

const nowMs = Date.parse('2026-05-04T10:00:00Z');
const rows = [
  { speedMps: 2.6, ownSpm: 160, toSpm: 168, mostSpm: 176 },
  { speedMps: 3.2, ownSpm: 166, toSpm: 174, mostSpm: 182 },
];
const plan: PatientPlan = {
  id: 'plan',
  from: 'practice',
  startsAt: '2026-04-20T10:00:00Z',
  endedAt: null,
  weeks: 6,
  week: 3,
  targets: [{ speedMps: 2.9, cadenceSpm: 170 }],
  author: 'Pia',
  version: 2,
  exercises: [{ exercise: 'plank', sets: 3, repetitions: null, seconds: 25, timesPerWeek: 3 }],
  text: 'Easy.',
  recheckOn: '2026-05-18',
  reason: 'Was there before.',
};
const plans = (parts: Partial<PatientPlans> = {}): PatientPlans => ({
  current: null,
  earlier: [],
  results: [],
  suggestion: { rows, because: null },
  ...parts,
});

describe('a plan that is written', () => {
  it('begins with what the evidence allows, to be looked at again in four weeks', () => {
    expect(draftOf(plans(), nowMs)).toEqual({
      steps: { 2.6: '168', 3.2: '174' },
      weeks: '4',
      exercises: [],
      text: '',
      recheckOn: '2026-06-01',
      reason: '',
    });
    const none = rows.map((row) => ({ ...row, toSpm: null }));
    const unsuggested = plans({ suggestion: { rows: none, because: 'red-flag' } });
    expect(draftOf(unsuggested, nowMs).steps).toEqual({});
  });

  it('begins with the practice’s own plan, and never with the words of another’s', () => {
    const own = draftOf(plans({ current: plan }), nowMs);
    expect(own).toMatchObject({ steps: { 2.9: '170' }, weeks: '6', text: 'Easy.', reason: '' });
    expect(own.exercises).toEqual([{ exercise: 'plank', sets: '3', count: '25', timesPerWeek: '3' }]);
    const others = draftOf(plans({ current: { ...plan, from: 'elsewhere' } }), nowMs);
    expect(others).toMatchObject({ steps: { 2.6: '168', 3.2: '174' }, text: '' });
  });

  it('has the paces of the plan that is going on beside the usual ones', () => {
    expect(targetRows(plans({ current: plan }))).toEqual([
      { speedMps: 2.6, ownSpm: 160 },
      { speedMps: 2.9, ownSpm: 164 },
      { speedMps: 3.2, ownSpm: 166 },
    ]);
  });

  it('asks for a reason beyond 10 % of their own steps, either way, and where these are not known', () => {
    const row = { speedMps: 2.6, ownSpm: 160 };
    expect(['176', '177', '144', '143', ''].map((steps) => isFar(row, steps))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(isFar({ ...row, ownSpm: null }, '170')).toBe(true);
    expect(changeFrom(row, '168')).toBeCloseTo(0.05);
    const draft = { ...draftOf(plans(), nowMs), reason: ' ' };
    expect(faultsOf(draft, targetRows(plans()), true).reason).toBe('reason');
  });

  it.each([
    ['2.6', { steps: { 2.6: '86' } }],
    ['targets', { steps: { 2.6: ' ' } }],
    ['weeks', { weeks: '13' }],
    ['plank', { exercises: [{ ...usualExercise('plank'), count: '0' }] }],
  ])('is not sent with a fault in %s', (part, change) => {
    const draft = { ...draftOf(plans(), nowMs), ...change };
    expect(faultsOf(draft, targetRows(plans()), false)[part]).toBeDefined();
    expect(Object.values(faultsOf(draftOf(plans(), nowMs), targetRows(plans()), false)).some(Boolean)).toBe(
      false,
    );
  });

  it('is sent without the paces that are left out, each exercise counted as it is', () => {
    const exercises = [usualExercise('plank'), usualExercise('squat')];
    const draft = { ...draftOf(plans(), nowMs), steps: { 3.2: '175' }, exercises, recheckOn: '' };
    expect(inputOf(draft, targetRows(plans()), 'plan')).toMatchObject({
      replaces: 'plan',
      targets: [{ speedMps: 3.2, cadenceSpm: 175 }],
      exercises: [
        { exercise: 'plank', repetitions: null, seconds: 20 },
        { exercise: 'squat', repetitions: 8, seconds: null },
      ],
      recheckOn: null,
    });
  });
});
