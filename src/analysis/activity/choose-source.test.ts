import { columnOf, evenTimes } from '../../../test/builders/hand-made-recording.js';
import { chooseSources } from './choose-source.js';
import { cleanTimes } from './clean-time.js';
import type { SourceColumn } from './recording.js';

const samples = 100;
const times = cleanTimes(evenTimes(samples));
const choose = (...columns: SourceColumn[]) => chooseSources(columns, times);

const watch = (value: number, rest: Partial<SourceColumn> = {}) =>
  columnOf('speedMps', () => value, samples, { source: 'record.enhanced_speed', rank: 2, ...rest });
const pod = (value: number, rest: Partial<SourceColumn> = {}) =>
  columnOf('speedMps', () => value, samples, { source: 'developer:Stryd/Speed', rank: 1, ...rest });

describe('chooseSources', () => {
  test('the higher rank is taken, and both are listed with a reason', () => {
    const { chosen, sources } = choose(pod(3), watch(3.01));
    expect(chosen.get('speedMps')?.column.source).toBe('record.enhanced_speed');
    expect(sources).toEqual([
      {
        channel: 'speedMps',
        source: 'developer:Stryd/Speed',
        coverage: 1,
        used: false,
        reason: 'record.enhanced_speed is preferred; two sources are never mixed.',
      },
      {
        channel: 'speedMps',
        source: 'record.enhanced_speed',
        coverage: 1,
        used: true,
        reason: 'The best source in the file.',
      },
    ]);
  });

  test('a preferred source with few values gives way to one with many', () => {
    const sparse = columnOf('speedMps', (i) => (i < 20 ? 3 : NaN), samples, { source: 'a', rank: 9 });
    const { chosen, sources } = choose(sparse, pod(3));
    expect(chosen.get('speedMps')?.column.source).toBe('developer:Stryd/Speed');
    expect(sources[0]).toMatchObject({
      coverage: 0.2,
      used: false,
      reason: 'developer:Stryd/Speed has values for more of the run.',
    });
  });

  test('a column of zeros measured nothing (COROS, FR920XT)', () => {
    const { chosen, sources } = choose(
      watch(0),
      columnOf('cadenceSpm', () => 0, samples),
    );
    expect(chosen.size).toBe(0);
    for (const source of sources) {
      expect(source).toMatchObject({
        coverage: 0,
        used: false,
        reason: expect.stringMatching(/no measured value/),
      });
    }
  });

  test('a column of zeros does not hide a source of lower rank', () => {
    expect(choose(watch(0), pod(3)).chosen.get('speedMps')?.values[0]).toBe(3);
  });

  test('two sources of equal rank: the first in the file', () => {
    const { chosen } = choose(watch(3, { source: 'first' }), watch(3, { source: 'second' }));
    expect(chosen.get('speedMps')?.column.source).toBe('first');
  });

  test('sources that differ much are a warning that names both', () => {
    const { warnings } = choose(watch(3), pod(3.3));
    expect(warnings).toEqual([
      {
        code: 'conflictingSources',
        message:
          'Two sources of speed differ by 10 %: record.enhanced_speed was taken, developer:Stryd/Speed was not.',
      },
    ]);
  });

  test('sources that differ a little are no warning', () => {
    expect(choose(watch(3), pod(3.1)).warnings).toEqual([]);
  });

  test('cadence of one foot and of both feet agree', () => {
    const oneFoot = columnOf('cadenceSpm', () => 84, samples, { source: 'a', rank: 2 });
    const bothFeet = columnOf('cadenceSpm', () => 168, samples, { source: 'b' });
    expect(choose(oneFoot, bothFeet).warnings).toEqual([]);
    expect(choose(bothFeet, oneFoot).warnings).toEqual([]);
  });

  test('cadences that differ beyond the feet are a warning', () => {
    const wrist = columnOf('cadenceSpm', () => 84, samples, { source: 'wrist', rank: 2 });
    const foot = columnOf('cadenceSpm', () => 150, samples, { source: 'pod' });
    expect(choose(wrist, foot).warnings).toMatchObject([{ code: 'conflictingSources' }]);
  });

  test('bounce of strap and pod is not compared: devices differ more than people', () => {
    const strap = columnOf('verticalOscillationMm', () => 95, samples, { source: 'strap', rank: 2 });
    const foot = columnOf('verticalOscillationMm', () => 65, samples, { source: 'pod' });
    expect(choose(strap, foot).warnings).toEqual([]);
  });

  test('impossible values are one counted warning per source', () => {
    const speed = columnOf('speedMps', (i) => (i % 10 === 0 ? 65.535 : 3), samples);
    expect(choose(speed).warnings).toEqual([
      {
        code: 'implausibleValues',
        message: '10 speed values (record.speedMps) cannot be true and were left out.',
      },
    ]);
  });

  test('a file without columns has no sources', () => {
    expect(choose()).toEqual({ chosen: new Map(), sources: [], warnings: [] });
  });
});
