import { anActivity, type ActivityPlan, type PlannedPart } from '../../../test/builders/an-activity.js';
import { motions } from './motion.js';
import { runSamples } from './run-samples.js';
import { trackRun } from './timeline.js';

const run = (durationS: number, gradePct = 0): PlannedPart => ({
  durationS,
  speedMps: 3,
  cadenceSpm: 180,
  gradePct,
});

function timelineOf(plan: ActivityPlan) {
  const activity = anActivity(plan);
  return trackRun(activity, runSamples(activity)).timeline;
}

describe('the timeline', () => {
  test('has an entry for every sample in every column', () => {
    const { motion, ...columns } = timelineOf({
      parts: [run(300), { durationS: 40, pause: 'timer' }, run(60)],
    });
    expect(motion).toHaveLength(361);
    for (const column of Object.values(columns)) expect(column).toHaveLength(361);
  });

  test('has step length where the runner ran, and nowhere else', () => {
    const { stepLengthM, motion } = timelineOf({
      parts: [run(300), { durationS: 60, speedMps: 1.4, cadenceSpm: 110 }],
    });
    expect(stepLengthM[100]).toBeCloseTo(1, 9);
    expect(motion[340]).toBe(motions.walking);
    expect(stepLengthM[340]).toBeNaN();
  });

  test('has the grade of the road', () => {
    const { gradePct } = timelineOf({ parts: [run(300, 3), run(300, -4)] });
    expect(gradePct[150]).toBeCloseTo(3, 6);
    expect(gradePct[450]).toBeCloseTo(-4, 6);
  });

  test('has no grade without altitude', () => {
    expect(timelineOf({ parts: [run(300)], without: ['altitudeM'] }).gradePct.every(Number.isNaN)).toBe(true);
  });

  test.each(['treadmill', 'indoorRunning', 'virtualActivity'])('is level on %s', (subSport) => {
    const level = timelineOf({ parts: [run(300)], without: ['altitudeM'], subSport });
    expect(level.gradePct.every((grade) => grade === 0)).toBe(true);
    expect(timelineOf({ parts: [run(300, 5)], subSport }).gradePct[100]).toBe(0);
  });

  test('is unknown, not 0, where nothing was measured', () => {
    const { speedMps, cadenceSpm, stepLengthM, distanceM } = timelineOf({
      parts: [run(60)],
      without: ['speedMps', 'cadenceSpm', 'distanceM'],
    });
    for (const column of [speedMps, cadenceSpm, stepLengthM, distanceM]) {
      expect(column.every(Number.isNaN)).toBe(true);
    }
  });
});
