import { aGaitAnalysis, anActivity, aSource } from '../../../test/builders/a-gait-analysis.js';
import { runPart } from './run-part.js';

const partOf = (activity = anActivity(), gait = aGaitAnalysis(), source = aSource()) =>
  runPart(activity, gait, source);

describe('which run it was', () => {
  it('starts in UTC, with the zone of the run beside it', () => {
    expect(partOf()).toMatchObject({ startTime: '2026-05-03T06:12:00.000Z', timeZone: 'Europe/Zurich' });
    expect(partOf(anActivity({ timeZone: undefined })).timeZone).toBeNull();
  });

  it('has its totals from the analysis, rounded', () => {
    expect(partOf()).toMatchObject({
      distanceM: 10_812.3,
      elapsedTimeS: 3_660,
      movingTimeS: 3_640,
      runningTimeS: 3_600,
    });
  });

  it('has no distance rather than a zero when none is known', () => {
    expect(partOf(anActivity(), aGaitAnalysis({ distanceM: NaN })).distanceM).toBeNull();
  });

  it('says which foot is counted, or null without cadence', () => {
    expect(partOf().cadenceScale).toEqual({
      counted: 'oneFoot',
      decidedBy: 'the FIT format counts one foot',
    });
    expect(partOf(anActivity({ cadenceScale: undefined })).cadenceScale).toBeNull();
  });
});

describe('the file', () => {
  it('is named by its hash and size, not by its name', () => {
    expect(partOf().source).toMatchObject({
      format: 'fit',
      sha256: 'ab'.repeat(32),
      bytes: 123_456,
      outcome: 'read',
    });
  });

  it.each([
    [{ maker: 'Garmin', product: 'Forerunner 255' }, 'Garmin Forerunner 255'],
    [{ maker: 'garmin', product: 'Garmin Forerunner 15' }, 'Garmin Forerunner 15'],
    [{ maker: 'COROS' }, 'COROS'],
    [{ product: 'Pace 3' }, 'Pace 3'],
    [{}, null],
  ])('of %p has the device %p', (device, name) => {
    expect(partOf(anActivity({ device })).source.device).toBe(name);
  });

  it('lists every source of a channel with its coverage rounded', () => {
    expect(partOf().source.channels).toEqual([
      {
        channel: 'cadenceSpm',
        source: 'record.cadence',
        coverage: 0.999,
        used: true,
        reason: 'the only one',
      },
    ]);
  });

  it('passes on warnings, with a place where they have one', () => {
    const warnings = [
      { code: 'gap', message: 'Nothing for 41 s.', atS: 1_584.04 },
      { code: 'badChecksum', message: 'The check sum is wrong.' },
      { code: 'gap', message: 'Somewhere.', atS: NaN },
    ] as const;
    expect(partOf(anActivity({ warnings })).warnings).toEqual([
      { code: 'gap', message: 'Nothing for 41 s.', atS: 1_584 },
      { code: 'badChecksum', message: 'The check sum is wrong.' },
      { code: 'gap', message: 'Somewhere.' },
    ]);
  });

  it('keeps what the watch states, and nothing that it does not', () => {
    expect(partOf().stated).toEqual({ distanceM: 10_810, timerTimeS: 3_640, avgCadenceSpm: 163 });
    expect(partOf(anActivity({ stated: { avgStepLengthM: NaN } })).stated).toEqual({});
  });
});
