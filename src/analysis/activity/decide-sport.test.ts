import { ActivityError } from './activity-error.js';
import { decideSport, type SportInput } from './decide-sport.js';
import { timingOf } from './timing.js';

const samples = 300;
const timing = timingOf(
  Float64Array.from({ length: samples }, (_, i) => i),
  [],
  1,
);
const constant = (value: number) => new Float64Array(samples).fill(value);
const decide = (input: Partial<SportInput>) => decideSport({ timing, ...input });

function refusal(input: Partial<SportInput>): string {
  try {
    decide(input);
  } catch (error) {
    if (error instanceof ActivityError && error.code === 'noRunning') return error.message;
    throw error;
  }
  throw new Error('it was taken for running');
}

describe('decideSport', () => {
  test('a stated run is a run, however it moves', () => {
    expect(decide({ sport: 'running', subSport: 'trail', speedMps: constant(0.9) })).toEqual({
      sport: 'running',
      subSport: 'trail',
      warnings: [],
    });
  });

  test('another stated sport is refused by its name', () => {
    expect(refusal({ sport: 'cycling', speedMps: constant(3) })).toMatch('"cycling"');
    expect(refusal({ sport: 'walking', speedMps: constant(3) })).toMatch('"walking"');
  });

  test.each([undefined, 'generic', 'training'])(
    'sport %s that moves like a run is one, with a warning',
    (sport) => {
      const decided = decide({ sport, speedMps: constant(2.8), cadenceSpm: constant(168) });
      expect(decided).toMatchObject({ sport: 'running', subSport: 'generic' });
      expect(decided.warnings).toMatchObject([{ code: 'sportAssumed' }]);
    },
  );

  test.each([
    [1.8, true],
    [6.5, true],
    [1.7, false],
    [6.6, false],
  ])('a median of %d m/s alone is running: %s', (speed, isRunning) => {
    const input = { speedMps: constant(speed) };
    if (isRunning) expect(decide(input).sport).toBe('running');
    else expect(refusal(input)).toMatch(speed < 2 ? /that of walking/ : /too fast/);
  });

  test('standing around does not make a run a walk', () => {
    const speedMps = constant(0).map((_, i) => (i < 200 ? 0.1 : 3));
    expect(decide({ speedMps }).sport).toBe('running');
  });

  test('half a minute at running pace says nothing', () => {
    const speedMps = constant(NaN).map((_, i) => (i < 30 ? 3 : NaN));
    expect(refusal({ speedMps })).toMatch(/less than a minute/);
    expect(decide({ sport: 'running', speedMps }).sport).toBe('running');
  });

  test('running pace with the cadence of pedals is no run', () => {
    expect(refusal({ speedMps: constant(5), cadenceSpm: constant(90) })).toMatch(/90 per minute/);
  });

  test('without speed cadence decides', () => {
    expect(decide({ cadenceSpm: constant(168) }).sport).toBe('running');
    expect(refusal({ cadenceSpm: constant(110) })).toMatch(/110 per minute/);
  });

  test('nothing that moves is no run', () => {
    expect(refusal({})).toMatch(/nothing in it moves/);
    expect(refusal({ speedMps: constant(0) })).toMatch(/nothing in it moves/);
  });
});
