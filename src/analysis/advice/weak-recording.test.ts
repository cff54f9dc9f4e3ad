import { pairAdvice } from './pair-advice.js';
import { aLikelyPattern, reasons } from '../../../test/builders/a-gait-analysis.js';
import { firstIds, pairedAdvice, pairedIds } from '../../../test/builders/paired-advice.js';
import { anOwnBaseline } from '../../../test/builders/some-findings.js';

describe('a weak recording', () => {
  const onBelt = { reasons: reasons('speedInferred'), ownBaseline: anOwnBaseline({ surface: 'treadmill' }) };

  it.each([
    ['guessed speed', { reasons: reasons('speedInferred') }],
    [
      'a poor grade',
      {
        quality: {
          speedSource: null,
          cadenceSource: null,
          speedKind: 'derived',
          judgedShare: 0.1,
          grade: 'poor',
        },
      },
    ],
    [
      'few judged minutes at low confidence',
      { confidence: 'low', judgedS: 599, reasons: reasons('smartRecording') },
    ],
  ] as const)('with %s is recorded again before steps are changed', (_, parts) => {
    const gait = aLikelyPattern(parts);
    expect(firstIds(gait)).toEqual(['overstriding', 'listen', 'lower-body']);
    const { title, text, how, because } = pairedAdvice(gait, 'overstriding');
    expect(title).toBe('Record this again before you change anything');
    expect(text).toMatch(/Run 20 minutes.*outdoors with GPS.*every second.*side video/);
    expect(how).toMatch(/film ten of your steps/);
    expect(because.join(' ')).toMatch(/12 % fewer.*may have been/);
    expect(pairedIds(gait)).not.toContain('short-quick');
  });

  it('on a belt asks for its distance', () => {
    expect(pairedAdvice(aLikelyPattern(onBelt), 'overstriding').text).toMatch(/the belt’s distance/);
  });

  it('is not one for an unknown height, nor with minutes enough', () => {
    const sure = [
      { confidence: 'low', judgedS: 400, reasons: reasons('heightUnknown') },
      { confidence: 'low', judgedS: 600, reasons: reasons('smartRecording') },
    ] as const;
    for (const parts of sure) expect(pairedIds(aLikelyPattern(parts))).toContain('short-quick');
  });

  it('asks for no run while a professional comes first', () => {
    const weakness = { places: [], signs: ['weakness'] } as const;
    const advice = pairAdvice({ gait: aLikelyPattern(onBelt), symptoms: weakness, language: 'en' });
    expect(advice.map(({ text }) => text).join(' ')).not.toMatch(/Run 20 minutes/);
  });
});
