import type { DataQuality } from '../gait/data-quality.js';
import { qualityPart, qualitySchema } from './parts/quality-part.js';
import type { Corrections } from './quality-wording.js';

const good: DataQuality = {
  speedSource: 'record.enhanced_speed',
  cadenceSource: 'record.cadence',
  speedKind: 'measured',
  recordingIntervalS: 1,
  judgedShare: 0.9234,
  grade: 'good',
};

function partOf(
  parts: Partial<DataQuality> = {},
  corrections: Corrections = {},
  language: 'en' | 'de' = 'en',
) {
  const part = qualityPart({ ...good, ...parts }, corrections, language);
  expect(() => qualitySchema.parse(part)).not.toThrow();
  return part;
}
const difference = (reason: NonNullable<DataQuality['cadenceDifference']>['reason']) => ({
  cadenceDifference: { oursSpm: 146.94, statedSpm: 121.6, reason },
});

describe('what a recording is worth', () => {
  it('is told in two sentences, with the share that was judged, when nothing is wrong', () => {
    expect(partOf().summary).toEqual([
      'A good recording to judge steps by; 92 % of your running could be judged.',
      'Speed was measured on the way; steps were counted; a point was recorded every second.',
    ]);
  });

  it('says that nothing can be told without cadence', () => {
    const { summary } = partOf({ grade: 'none', cadenceSource: null, judgedShare: 0 });
    expect(summary[0]).toBe('This recording cannot tell how you stepped.');
    expect(summary[1]).toContain('no steps were counted');
    expect(summary[2]).toBe('0 % of your running could be judged.');
  });

  it('writes no interval below a second', () => {
    expect(partOf({ recordingIntervalS: 0.25 }).summary[1]).toContain('several times a second');
  });

  it.each([
    ['watchCountsWalking', 'counts your walking, too'],
    ['watchCountsStops', 'probably counts walking and standing too'],
    ['oneFoot', 'counts one foot only'],
    ['partlyRead', 'only a part of the run'],
    ['unexplained', 'not known'],
    ['same', 'agree'],
  ] as const)('explains why the averages differ: %s', (reason, words) => {
    const { summary } = partOf(difference(reason));
    expect(summary[2]).toContain(words);
    expect(summary[2]).toMatch(/122/);
    expect(summary[2]).toMatch(/147/);
  });

  it('tells a treadmill distance that contradicts the step length, and how to mend it', () => {
    const part = partOf({ calibrationDoubt: { ratio: 1.208 } });
    expect(part.summary[2]).toMatch(/about 21 %.*enter the distance of the belt/);
    expect(part.calibrationRatio).toBe(1.208);
  });

  it('repeats what the runner corrected', () => {
    const corrections = { cadenceCounted: 'oneFoot', distanceM: 8123.456, timeZone: 'Asia/Tokyo' } as const;
    const part = partOf({ distanceCorrection: { factor: 1.05, statedM: 7736 } }, corrections);
    expect(part.summary.slice(2)).toEqual([
      'You corrected the distance: 5 % more than the watch says.',
      'You said that the file counts one foot.',
      'You set the time zone: Asia/Tokyo.',
    ]);
    expect(part.corrections).toEqual({
      cadenceCounted: 'oneFoot',
      distanceM: 8123.5,
      timeZone: 'Asia/Tokyo',
    });
  });

  it('speaks German', () => {
    expect(partOf(difference('watchCountsWalking'), {}, 'de').summary).toEqual([
      'Eine gute Aufzeichnung, um Schritte zu beurteilen; 92 % deines Laufens ließen sich beurteilen.',
      'Das Tempo wurde unterwegs gemessen; Schritte wurden gezählt; jede Sekunde wurde ein Punkt aufgezeichnet.',
      'Die Uhr nennt im Mittel 122, wir 147 Schritte pro Minute: Die Uhr zählt auch dein Gehen mit.',
    ]);
  });
});
