import { anActivity, type ActivityPlan } from '../../../../test/builders/an-activity.js';
import type { Activity } from '../../activity/activity.js';
import { analyseGait } from '../analyse-gait.js';
import type { DataQuality } from '../data-quality.js';
import { runSamples } from '../run-samples.js';
import { dataQualityOf } from './data-quality-of.js';

const steady = { durationS: 1800, speedMps: 2.8, cadenceSpm: 166 };
const source = (channel: 'speedMps' | 'cadenceSpm', name: string, used: boolean) => ({
  channel,
  source: name,
  coverage: 1,
  used,
  reason: '',
});

function qualityOf(plan: Partial<ActivityPlan> = {}): DataQuality {
  const activity: Activity = anActivity({ parts: [steady], ...plan });
  const { judgedShare, reasons, unjudged, time, cadenceAverages } = analyseGait(activity, { heightM: 1.75 });
  return dataQualityOf({
    activity,
    run: runSamples(activity),
    judgedShare,
    unjudged,
    runningS: time.runningS,
    reasons,
    averages: cadenceAverages,
  });
}

describe('the worth of a recording', () => {
  it('is good for half an hour of steady running every second', () => {
    expect(qualityOf()).toMatchObject({ grade: 'good', speedKind: 'measured', recordingIntervalS: 1 });
  });

  it('names the sources that were used, not those that were passed over', () => {
    const sources = [
      source('speedMps', 'record.enhanced_speed', true),
      source('speedMps', 'developer:Speed', false),
    ];
    expect(qualityOf({ sources })).toMatchObject({
      speedSource: 'record.enhanced_speed',
      cadenceSource: null,
    });
  });

  it('is fair when the watch guessed the speed, and poor when half of it is missing besides', () => {
    expect(qualityOf({ speedKind: 'inferred' }).grade).toBe('fair');
    const cut = { code: 'truncated', message: 'The file is cut off.' } as const;
    expect(qualityOf({ speedKind: 'inferred', warnings: [cut] }).grade).toBe('poor');
  });

  it('is none without cadence', () => {
    expect(qualityOf({ without: ['cadenceSpm'] }).grade).toBe('none');
  });

  it('is not blamed for hills', () => {
    const uphill = { ...steady, durationS: 3600, gradePct: 6 };
    expect(qualityOf({ parts: [{ ...steady, durationS: 600 }, uphill] }).grade).toBe('good');
  });

  it('is fair when a quarter of the steps was lost, and poor when most were', () => {
    const lost = (durationS: number) => ({ durationS, speedMps: 2.8 });
    expect(qualityOf({ parts: [steady, lost(600)] }).grade).toBe('fair');
    expect(qualityOf({ parts: [steady, lost(3600)] }).grade).toBe('poor');
  });
});

describe('our average cadence and the watch’s own', () => {
  const walk = { durationS: 600, speedMps: 1.4, cadenceSpm: 110 };
  const stop = { durationS: 300, speedMps: 0, cadenceSpm: 0 };
  const reasonFor = (avgCadenceSpm: number, parts = [steady, walk, stop]) =>
    qualityOf({ parts, stated: { avgCadenceSpm } }).cadenceDifference?.reason;

  it.each([
    ['are the same', 166.5, 'same'],
    ['differ by the walking that the watch counts', 152, 'watchCountsWalking'],
    ['differ by the stops that it counts', 135.1, 'watchCountsStops'],
    ['differ by a foot', 83, 'oneFoot'],
    ['differ for no reason that we know', 180, 'unexplained'],
  ])('%s', (_, stated, reason) => {
    expect(reasonFor(stated)).toBe(reason);
  });

  it('are not compared when the watch states none', () => {
    expect(qualityOf().cadenceDifference).toBeUndefined();
  });
});

describe('a distance that was corrected', () => {
  const indoors = { subSport: 'treadmill', speedKind: 'inferred' } as const;

  it('by the watch after the run contradicts its step length', () => {
    const stated = { distanceM: 5000, totalStrides: 2000, avgStepLengthM: 1.037 };
    expect(qualityOf({ ...indoors, stated }).calibrationDoubt?.ratio).toBeCloseTo(1.205, 3);
  });

  it('within 10 % does not, nor does a run outdoors', () => {
    const stated = { distanceM: 5000, totalStrides: 2000, avgStepLengthM: 1.2 };
    expect(qualityOf({ ...indoors, stated }).calibrationDoubt).toBeUndefined();
    expect(qualityOf({ stated: { ...stated, avgStepLengthM: 0.9 } }).calibrationDoubt).toBeUndefined();
  });

  it('by the runner is told with its factor', () => {
    const warnings = [{ code: 'distanceCorrected', message: '' }] as const;
    const { distanceCorrection } = qualityOf({ ...indoors, warnings, stated: { distanceM: 4800 } });
    expect(distanceCorrection?.factor).toBeCloseTo(1.05, 3);
    expect(qualityOf(indoors).distanceCorrection).toBeUndefined();
  });
});
