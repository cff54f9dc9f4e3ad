import { aLikelyReport } from '../../../../test/builders/a-report.js';
import { harmless } from './harmless.js';

describe('texts of a file on their way to a terminal', () => {
  it.each([
    ['an escape sequence', 'Acme\u001B[2JWatch', 'Acme [2JWatch'],
    ['a bell and a backspace', 'a\u0007b\u0008c', 'a b c'],
    ['a line end', 'a\r\nb', 'a  b'],
    ['an 8-bit escape', 'a\u009B31mb', 'a 31mb'],
    ['marks that turn writing around', 'a\u202Eb\u2066c', 'a b c'],
  ])('lose %s', (_, device, shown) => {
    expect(harmless(aLikelyReport({ source: { device } })).run.source.device).toBe(shown);
  });

  it('lose it wherever it stands', () => {
    const report = aLikelyReport({ run: { warnings: [{ code: 'gap', message: 'a\u001B]0;b', atS: 1 }] } });
    expect(JSON.stringify(harmless(report))).not.toMatch(/\\u001b/i);
  });

  it('keep every letter of every language, and every number', () => {
    const report = aLikelyReport({ source: { device: 'Fēnix 7 – 跑步 “Pro” 🏃' } });
    expect(harmless(report)).toEqual(report);
  });
});
