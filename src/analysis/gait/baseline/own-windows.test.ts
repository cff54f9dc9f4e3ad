import { anActivity, type ActivityPlan, type PlannedPart } from '../../../../test/builders/an-activity.js';
import { lostPositions } from '../lost-positions.js';
import { runSamples } from '../run-samples.js';
import { trackRun } from '../timeline.js';
import { type OwnWindow, ownWindows } from './own-windows.js';

const running = (durationS: number, other: Partial<PlannedPart> = {}): PlannedPart => ({
  durationS,
  speedMps: 3.6,
  cadenceSpm: 168,
  ...other,
});

function windowsOf(plan: ActivityPlan): OwnWindow[] {
  const activity = anActivity(plan);
  const run = runSamples(activity);
  return ownWindows({ run, tracked: trackRun(activity, run), lost: lostPositions(activity, run) });
}
const times = (windows: readonly OwnWindow[]) => windows.map(({ startS, endS }) => [startS, endS]);

describe('windows for the own baseline', () => {
  test('are whole minutes from the second on, however fast the runner', () => {
    expect(times(windowsOf({ parts: [running(240)] }))).toEqual([
      [60, 120],
      [120, 180],
      [180, 240],
    ]);
  });

  test('carry speed and cadence on logarithmic scales, and their place', () => {
    const [first] = windowsOf({ parts: [running(240)] });
    expect(first.x).toBeCloseTo(Math.log(3.6 / 2.8), 9);
    expect(first.y).toBeCloseTo(Math.log(168), 9);
    expect([first.startM, first.endM].map(Math.round)).toEqual([216, 432]);
  });

  test('count from 45 s on: a piece before a stop that is shorter is left out', () => {
    const parts = [running(170), { durationS: 60, pause: 'timer' as const }, running(100)];
    expect(times(windowsOf({ parts }))).toEqual([
      [60, 120],
      [120, 170],
      [230, 290],
    ]);
  });

  test('know the band of their grade', () => {
    const parts = [0, 5, 0, -5].map((gradePct) => running(300, { gradePct }));
    const bands = new Set(windowsOf({ parts }).map(({ band }) => band));
    expect(bands).toEqual(new Set(['level', 'uphill', 'downhill']));
  });

  test('count as level where the file has no altitude, and on a belt', () => {
    const parts = [running(240)];
    expect(windowsOf({ parts, without: ['altitudeM'] }).map(({ band }) => band)).toEqual(
      Array(3).fill('level'),
    );
    expect(windowsOf({ parts, subSport: 'treadmill' })).toHaveLength(3);
  });

  test.each([
    ['walking', { speedMps: 1.4, cadenceSpm: 110 }],
    ['too fast', { speedMps: 5.4 }],
    ['half the steps', { cadenceSpm: 84 }],
    ['no steps', { cadenceSpm: undefined }],
    ['no speed', { speedMps: undefined }],
    ['lost positions', { unpositioned: true }],
  ])('hold nothing that cannot be judged: %s', (_what, other) => {
    const windows = windowsOf({ parts: [running(600), running(300, other), running(600)], positions: true });
    expect(windows.length).toBeGreaterThan(15);
    expect(windows.filter(({ startS, endS }) => startS > 630 && endS < 870)).toEqual([]);
  });

  test('hold no hard change of pace', () => {
    const windows = windowsOf({ parts: [running(300, { speedMps: 2.4 }), running(300, { speedMps: 4.8 })] });
    expect(windows.filter(({ startS, endS }) => startS < 299 && endS > 301)).toEqual([]);
  });
});
