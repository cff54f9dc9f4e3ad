import fc from 'fast-check';
import { freerSource, isRunnerOnly, policyOf, type RunSource } from './source-policy.js';

const anySource = fc.constantFrom<RunSource>(
  'upload',
  'archive:garmin',
  'archive:strava',
  'push:watch',
  'api:garmin',
  'api:polar',
  'api:wahoo',
  'api:strava',
);

describe('what a source allows', () => {
  it('Strava’s is its runner’s alone, for six days, and goes with the connection; their own export of it is free', () => {
    expect(policyOf('api:strava')).toEqual({
      viewer: 'runnerOnly',
      expiresAfterDays: 6,
      keepsPosition: true,
      erasedOnDisconnect: true,
    });
    expect(policyOf('archive:strava')).toEqual(policyOf('upload'));
    expect(isRunnerOnly('api:strava')).toBe(true);
  });

  it('Wahoo’s holds no position', () => {
    expect(policyOf('api:wahoo')).toEqual({ ...policyOf('upload'), keepsPosition: false });
  });
});

describe('the same bytes by several channels', () => {
  it('are what the freest of them allows, in whatever order they came', () => {
    fc.assert(
      fc.property(fc.array(anySource, { minLength: 1 }), (sources) => {
        const inOrder = sources.reduce(freerSource);
        expect(sources.toReversed().reduce(freerSource)).toBe(inOrder);
        expect([...sources].sort().reduce(freerSource)).toBe(inOrder);
        expect(sources).toContain(inOrder);
      }),
    );
  });

  it.each<[RunSource, RunSource]>([
    ['upload', 'archive:garmin'],
    ['archive:strava', 'api:garmin'],
    ['push:watch', 'api:polar'],
    ['api:garmin', 'api:wahoo'],
    ['api:wahoo', 'api:strava'],
  ])('%s is freer than %s', (freer, other) => {
    expect(freerSource(other, freer)).toBe(freer);
  });
});
