import { anActivity } from '../../../test/builders/an-activity.js';
import { analyseGait } from './analyse-gait.js';

test('try', () => {
  const a = anActivity({
    parts: [
      { durationS: 600, speedMps: 2.8, cadenceSpm: 166 },
      { durationS: 60, pause: 'timer' },
      { durationS: 600, speedMps: 2.8, cadenceSpm: 145 },
      { durationS: 100, speedMps: 1.4, cadenceSpm: 110 },
      { durationS: 300, speedMps: 2.8, cadenceSpm: 166, gradePct: 4 },
      { durationS: 300, speedMps: 3.8, cadenceSpm: 166 },
    ],
  });
  const g = analyseGait(a, { heightM: 1.72 });
  const { timeline, thresholds, windows, ...rest } = g;
  console.log(JSON.stringify(rest, null, 1));
  console.log(
    windows
      .map((w) =>
        [w.startS, w.endS, w.startM, w.endM, w.cadenceSpm, w.gradePct, w.ratio, w.level, w.unjudged ?? '']
          .map((x) => (typeof x === 'number' ? +x.toFixed(3) : x))
          .join(' '),
      )
      .join('\n'),
  );
});
