import { aStretch, someWindows } from '../../../../test/builders/a-report.js';
import { createFormatter } from '../format-units.js';
import { stretchSentence } from './stretch-sentence.js';

const windows = someWindows(20, () => ({ speedMps: 3, ratio: 0.88 }));
const stretch = aStretch(windows, 5, 15);

describe('stretchSentence', () => {
  it('says which stretch, how sure its level is, and observed beside expected', () => {
    const sentence = stretchSentence({ stretch, name: 'B' }, createFormatter('metric'));
    expect(sentence).toMatch(
      /^Stretch B, likely: from 0\.9\d* to 2\.7\d* km, 146 steps\/min where 166 steps\/min is expected\.$/,
    );
  });

  it('uses the units of the reader', () => {
    const sentence = stretchSentence({ stretch, name: 'A' }, createFormatter('imperial'));
    expect(sentence).toContain(' mi,');
    expect(sentence).not.toContain('km');
  });

  it('never states overstriding as a fact', () => {
    expect(stretchSentence({ stretch, name: 'A' }, createFormatter('metric'))).not.toMatch(/overstrid/i);
  });
});
