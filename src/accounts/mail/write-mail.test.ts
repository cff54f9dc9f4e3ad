import { languages } from '../../analysis/language/language.js';
import { preferredLanguage } from './mail-language.js';
import { mailTexts, type MailKind } from './mail-texts.js';
import { writeMail } from './write-mail.js';

describe('a mail', () => {
  it.each(
    languages.flatMap((language) => Object.keys(mailTexts.en).map((kind) => [language, kind] as const)),
  )(
    'in %s of the kind %s says the same as text and as HTML, with the link and nothing to load',
    (language, kind) => {
      const url = 'https://runs.example.org/x#token=a&b="c"';
      const { subject, text, html } = writeMail({ kind: kind as MailKind, to: 'a@b.example', language, url });
      const { before, after } = mailTexts[language][kind as MailKind];
      expect(subject.length).toBeLessThan(60);
      for (const paragraph of [...before, ...after]) expect(text).toContain(paragraph);
      expect(text).toContain(`\n${url}\n`);
      expect(html).toContain('href="https://runs.example.org/x#token=a&amp;b=&quot;c&quot;"');
      expect(html).not.toMatch(/<(?:img|script|link|style)/);
      expect(html.match(/https?:/g)).toHaveLength(1);
    },
  );

  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['de', 'de'],
    ['de-CH,de;q=0.9,en;q=0.8', 'de'],
    ['fr, en;q=0.2, de;q=0.7', 'de'],
    ['en-GB, de;q=0.9', 'en'],
    ['zh;q=nonsense, *', 'en'],
  ])('for %j is in %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
