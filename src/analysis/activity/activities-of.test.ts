import { columnOf, handMadeRecording, timesAt } from '../../../test/builders/hand-made-recording.js';
import { activitiesOf } from './activities-of.js';
import { ActivityError } from './activity-error.js';
import type { RecordedFile, Recording } from './recording.js';

const run = handMadeRecording();
const route = { ...run, timeMs: new Float64Array(601).fill(NaN) };
const lone = handMadeRecording({ timeMs: timesAt(0), columns: [] });
const ride = handMadeRecording({
  sport: 'generic',
  columns: [columnOf('speedMps', () => 9, 601)],
});

const file = (recordings: Recording[], rest: Partial<RecordedFile> = {}): RecordedFile => ({
  recordings,
  skipped: [],
  outcome: 'read',
  ...rest,
});

function errorOf(recorded: RecordedFile): ActivityError {
  try {
    activitiesOf(recorded, 'fit');
  } catch (error) {
    if (error instanceof ActivityError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('activitiesOf', () => {
  test('every run of a file becomes an activity', () => {
    const read = activitiesOf(file([run, run]), 'tcx');
    expect(read.activities).toHaveLength(2);
    expect(read).toMatchObject({ format: 'tcx', outcome: 'read', skipped: [] });
  });

  test('other sports of a triathlon are listed as skipped', () => {
    const skipped = [{ sport: 'swimming', reason: 'This is no run.' }];
    expect(activitiesOf(file([run], { skipped }), 'fit').skipped).toEqual(skipped);
  });

  test('one bad session does not take the others with it', () => {
    const read = activitiesOf(file([route, run, ride]), 'fit');
    expect(read.activities).toHaveLength(1);
    expect(read.skipped).toMatchObject([
      { sport: 'running', reason: expect.stringMatching(/no times/) },
      { sport: 'generic', reason: expect.stringMatching(/too fast/) },
    ]);
    expect(read.outcome).toBe('read');
  });

  test('a damaged session beside a good one makes the file partly read', () => {
    expect(activitiesOf(file([lone, run]), 'fit').outcome).toBe('partlyRead');
  });

  test('what the reader could read only in part stays partly read', () => {
    expect(activitiesOf(file([run], { outcome: 'partlyRead' }), 'fit').outcome).toBe('partlyRead');
  });

  test('the options reach every activity', () => {
    const read = activitiesOf(file([run, run]), 'fit', {
      timeZone: 'Asia/Tokyo',
      cadenceCounted: 'bothFeet',
    });
    for (const { timeZone, cadenceScale } of read.activities) {
      expect([timeZone, cadenceScale?.counted]).toEqual(['Asia/Tokyo', 'bothFeet']);
    }
  });
});

describe('activitiesOf a file without a run', () => {
  test('names the sports it holds', () => {
    const skipped = ['swimming', 'transition', 'cycling', 'transition'].map((sport) => ({
      sport,
      reason: '',
    }));
    const error = errorOf(file([], { skipped }));
    expect(error.code).toBe('noRunning');
    expect(error.message).toBe('This file holds no run. It holds: swimming, transition, cycling.');
  });

  test('of a single session, says why it is none', () => {
    expect(errorOf(file([ride]))).toMatchObject({
      code: 'noRunning',
      message: 'The file does not name a sport, and its pace is too fast for running (32.4 km/h).',
    });
  });

  test('a fault that hides a run is told before the other sports', () => {
    expect(errorOf(file([ride, route]))).toMatchObject({ code: 'noTime' });
    expect(errorOf(file([lone]))).toMatchObject({ code: 'damaged' });
  });

  test('parts without a name are told by their reason, not as "unknown"', () => {
    const skipped = [{ sport: 'unknown', reason: 'This track is empty.' }];
    expect(errorOf(file([], { skipped }))).toMatchObject({
      code: 'damaged',
      message: 'This track is empty.',
    });
    const unnamedRide = { ...ride, sport: undefined };
    expect(errorOf(file([unnamedRide], { skipped }))).toMatchObject({
      code: 'noRunning',
      message: expect.stringMatching(/too fast/),
    });
  });

  test('a file without any recording is damaged', () => {
    expect(errorOf(file([]))).toMatchObject({ code: 'damaged' });
  });

  test('a fault of this program is not hidden', () => {
    const broken = { ...run, columns: undefined as never };
    expect(() => activitiesOf(file([broken]), 'fit')).toThrow(TypeError);
  });
});
