import { AmpersandMender } from './mend-ampersands.js';

const mended = (...pieces: string[]) => {
  const mender = new AmpersandMender();
  return pieces.map((piece) => mender.mend(piece)).join('') + mender.end();
};

describe('ampersands', () => {
  it.each([
    ['Run & Fun', 'Run &amp; Fun'],
    ['A&B;', 'A&amp;B;'],
    ['R&amp;B &#8211; &#x2013; &lt;', 'R&amp;B &#8211; &#x2013; &lt;'],
    ['Caf&eacute;', 'Caf&amp;eacute;'],
    ['&&', '&amp;&amp;'],
    ['?a=1&b=2', '?a=1&amp;b=2'],
    ['end &', 'end &amp;'],
  ])('%j is read as %j', (written, read) => {
    expect(mended(written)).toBe(read);
  });

  it('are judged alike wherever the pieces of a file end', () => {
    const text = 'Run & Fun &amp; more &#x2013; & <a href="?x=1&y=2"/>';
    for (let at = 0; at <= text.length; at++) {
      expect(mended(text.slice(0, at), text.slice(at))).toBe(mended(text));
    }
    expect(mended(...text)).toBe(mended(text));
  });

  it('hold back no more than one entity is long', () => {
    const mender = new AmpersandMender();
    expect(mender.mend(`&${'x'.repeat(100)}`)).toBe(`&amp;${'x'.repeat(100)}`);
    expect(mender.end()).toBe('');
  });

  it('are left alone once there are more than any file has', () => {
    const mender = new AmpersandMender();
    mender.mend(`${'& '.repeat(10_002)}, and so on`);
    expect(mender.mend('Run & Fun, at home')).toBe('Run & Fun, at home');
  });
});
