import { aGaitAnalysis } from '../../../../test/builders/a-gait-analysis.js';
import type { RunContext } from '../../gait/run-context.js';
import { contextPart, contextSchema } from './context-part.js';

const none = { count: 0, timeS: 0 };
const context: RunContext = {
  hills: [
    {
      direction: 'uphill',
      startS: 600.04,
      endS: 840,
      startM: 1700.55,
      endM: 2300,
      gradePct: 4.27,
      speedMps: 2.40049,
      cadenceSpm: 158.26,
      stepLengthM: NaN,
    },
  ],
  intervals: {
    repeats: 4,
    workS: 120,
    workMps: 4,
    easyMps: NaN,
    workCadenceSpm: 176,
    easyCadenceSpm: NaN,
    decidedBy: 'laps',
  },
  accelerations: none,
  walkBreaks: { count: 2, timeS: 61.26 },
  pauses: none,
  gaps: none,
  cadenceDropouts: none,
  smoothedS: { speed: 12.34 },
  drift: {
    slopePctPerHour: -0.04,
    lowPctPerHour: -3.14,
    highPctPerHour: 3.06,
    speedMps: 2.8004,
    first: { cadenceSpm: 166.04, stepLengthM: 1.01193 },
    last: { cadenceSpm: 166, stepLengthM: 1.0122 },
    direction: 'steady',
    judgedS: 3000,
  },
};

describe('the context of a run in a report', () => {
  it('is null where the analysis has none', () => {
    expect(contextPart(aGaitAnalysis(), 'en')).toBeNull();
  });

  it('fits its schema, rounded, with null for what was not measured', () => {
    const part = contextPart(aGaitAnalysis({ context }), 'en');
    expect(contextSchema.parse(part)).toEqual(part);
    expect(JSON.parse(JSON.stringify(part))).toEqual(part);
    expect(part).toMatchObject({
      hills: [{ startS: 600, gradePct: 4.3, speedMps: 2.4, cadenceSpm: 158.3, stepLengthM: null, own: null }],
      intervals: { easyMps: null, easyCadenceSpm: null, workCadenceSpm: 176 },
      walkBreaks: { count: 2, timeS: 61.3 },
      smoothedS: { speed: 12.3, cadence: null },
      drift: { slopePctPerHour: 0, lowPctPerHour: -3.1, first: { cadenceSpm: 166, stepLengthM: 1.012 } },
    });
  });

  it('keeps the comparison with own descents', () => {
    const own = { expectedCadenceSpm: 165.55, z: -2.789, level: 'possible' } as const;
    const hills = context.hills.map((hill) => ({ ...hill, own }));
    const part = contextPart(aGaitAnalysis({ context: { ...context, hills } }), 'en');
    expect(part?.hills[0].own).toEqual({ expectedCadenceSpm: 165.6, z: -2.79, level: 'possible' });
  });

  it('has no drift and no intervals where there are none, and says why', () => {
    const bare = { ...context, drift: undefined, intervals: undefined };
    const part = contextPart(aGaitAnalysis({ context: bare, judgedS: 300 }), 'de');
    expect(part).toMatchObject({ drift: null, intervals: null });
    expect(part?.driftSentences[0]).toContain('dieser Lauf hat 5');
  });
});
