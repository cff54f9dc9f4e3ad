import { gaitStretch } from '../../../test/builders/a-gait-analysis.js';
import { aReport } from '../../../test/builders/a-report.js';
import { ownTold } from './own-told.js';
import type { OwnBaselinePart } from './parts/own-baseline-part.js';

const part = (headline: string, ...because: string[]) =>
  ({ headline, because }) as unknown as OwnBaselinePart;
const { gait, verdict } = aReport();
const stretch = { ...gaitStretch(20, 26, 0.95), basis: 'ownBaseline' as const };
const led = {
  verdict: { ...verdict, headline: 'Own.', because: ['A.', 'B.'] },
  gait: { ...gait, stretches: [stretch] },
};

describe('what the section on the own runs still says', () => {
  it('is nothing that the verdict has told, and no stretch that its table shows', () => {
    expect(ownTold(led, part('Own.', 'Stretch.', 'B.', 'Basis.', 'Step.'))).toEqual({
      headline: undefined,
      because: ['Basis.', 'Step.'],
    });
  });

  it('is everything where the verdict leads with other runners', () => {
    expect(ownTold(led, part('As usual.', 'Whole.'))).toEqual({ headline: 'As usual.', because: ['Whole.'] });
  });
});
