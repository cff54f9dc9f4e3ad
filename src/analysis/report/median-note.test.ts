import { aReport } from '../../../test/builders/a-report.js';
import { createFormatter } from './format-units.js';
import { medianNote } from './median-note.js';

const noteOf = (runningSpm: number, allSpm: number, statedSpm: number) =>
  medianNote(aReport({ gait: { averages: { runningSpm, allSpm, statedSpm } } }), createFormatter('metric'));

describe('the cadence at the top beside three other averages', () => {
  it('is explained where all three differ', () => {
    expect(noteOf(165, 160, 158)).toMatch(/^The \d+ steps\/min above is the middle of the judged part\.$/);
  });

  it('needs no words where two of them agree, or nothing was judged', () => {
    expect(noteOf(165, 160, 160.2)).toBeUndefined();
    const averages = { runningSpm: 165, allSpm: 160, statedSpm: 158 };
    const unjudged = aReport({ gait: { averages, windows: [] } });
    expect(medianNote(unjudged, createFormatter('metric'))).toBeUndefined();
  });
});
