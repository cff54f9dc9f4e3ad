import { readdirSync } from 'node:fs';
import { languages, type Language } from '../../src/analysis/language/language.js';
import { claims, denies } from '../../test/builders/claims.js';
import { placeholders, variants } from '../../test/builders/message-texts.js';

type Texts = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Every export with both languages of every file of texts, found by looking: a new one is read without being listed. */
async function webTexts(): Promise<(readonly [name: string, texts: Texts])[]> {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((file) => /texts?\.ts$/.test(file))
    .map(async (file) => {
      const module = (await import(`./${file.replace(/ts$/, 'js')}`)) as Record<string, unknown>;
      return Object.entries(module).flatMap(([name, value]) =>
        isTexts(value) ? [[`${file} ${name}`, value] as const] : [],
      );
    });
  return (await Promise.all(found)).flat();
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && languages.every((language) => language in value);
}

const texts = await webTexts();
const formal = /\b(?:Sie|Ihnen|Ihre?[nmrs]?)\b/;

it('the web app has texts', () => {
  expect(texts.length).toBeGreaterThan(1);
});

describe.each(texts)('%s', (_, both) => {
  it('says the same in both languages, with the same placeholders', () => {
    const of = (language: Language) =>
      Object.fromEntries(Object.entries(both[language]).map(([key, text]) => [key, placeholders(text)]));
    expect(of('de')).toEqual(of('en'));
  });

  it.each(languages)('claims nothing that a watch cannot carry (%s)', (language) => {
    const sentences = Object.values(both[language])
      .flatMap(variants)
      .flatMap((text) => text.split(/(?<=[.?!;:]) /));
    for (const claim of Object.values(claims[language])) {
      expect(sentences.filter((one) => claim.test(one) && !denies[language].test(one))).toEqual([]);
    }
  });

  it('says du to the reader, never Sie', () => {
    const sentences = Object.values(both.de).flatMap((text) => text.split(/(?<=[.?!;:]) /));
    expect(sentences.filter((sentence) => formal.test(sentence.slice(1)))).toEqual([]);
  });
});
