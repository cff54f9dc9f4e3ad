import { escapeText, markup } from './markup.js';

describe('markup', () => {
  it('escapes text that is inserted, in content and in attributes', () => {
    const name = `<script>alert("1" & '2')</script>`;
    expect(markup`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;">' +
        '&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;</p>',
    );
  });

  it('leaves markup that is inserted as it is, also in lists', () => {
    const items = ['a', '<b>'].map((item) => markup`<li>${item}</li>`);
    expect(markup`<ul>${items}</ul>`.text).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
  });

  it('writes numbers, and nothing for undefined', () => {
    expect(markup`<i>${1.5}${undefined}</i>`.text).toBe('<i>1.5</i>');
  });

  it('escapes markup only once', () => {
    expect(markup`${markup`${'&'}`}`.text).toBe('&amp;');
  });
});

describe('escapeText', () => {
  it('shows characters that XML forbids as a replacement sign', () => {
    expect(escapeText('a\u0000b\u001Bc\uFFFEd')).toBe('a\uFFFDb\uFFFDc\uFFFDd');
  });

  it('keeps line ends, tabs and characters beyond the basic plane, and replaces half of a pair', () => {
    expect(escapeText('\t\r\n🏃')).toBe('\t\r\n🏃');
    expect(escapeText('x\uD83Cy')).toBe('x\uFFFDy');
    expect(escapeText('x\uDFC3y')).toBe('x\uFFFDy');
  });

  it.each(['&', '<', '>', '"', "'"])('never lets %s through, wherever it stands', (character) => {
    for (const text of [character, `a${character}`, `${character}z`, `é${character}`]) {
      expect(escapeText(text)).toMatch(/&(?:amp|lt|gt|quot|#39);/);
    }
  });

  it('passes every other printable ASCII character through', () => {
    const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
    const harmless = printable.filter((character) => !`&<>"'`.includes(character)).join('');
    expect(escapeText(harmless)).toBe(harmless);
  });

  it('keeps letters of any script', () => {
    expect(escapeText('Zürich 東京 ½ – ′')).toBe('Zürich 東京 ½ – ′');
  });
});
