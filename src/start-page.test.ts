import { readdirSync, readFileSync } from 'node:fs';
import { painPlaces, warningSigns } from './analysis/advice/symptoms.js';

type Table = Readonly<Record<string, string>>;

const folder = new URL('./start-page/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const modules = readdirSync(folder).filter((name) => name.endsWith('.js'));
const code = modules.filter((name) => !name.startsWith('text-')).map(read);

async function table(language: 'en' | 'de'): Promise<Table> {
  const module = (await import(new URL(`text-${language}.js`, folder).href)) as Record<string, Table>;
  return module[language];
}

const placeholders = (words: string): string[] => (words.match(/\{\w+\}/g) ?? []).sort();

describe('the start page', () => {
  it('says the same things in both languages, with the same values in them', async () => {
    const [en, de] = [await table('en'), await table('de')];
    expect(Object.keys(de)).toEqual(Object.keys(en));
    for (const key of Object.keys(en)) {
      expect([key, ...placeholders(de[key])]).toEqual([key, ...placeholders(en[key])]);
      expect(de[key]).not.toBe('');
    }
  });

  it('has words for everything that it wants to say', async () => {
    const en = await table('en');
    const inPage = [...read('index.html').matchAll(/data-text="(\w+)"/g)];
    const inCode = code.flatMap((lines) => [...lines.matchAll(/\btext\('(\w+)'/g)]);
    expect(inCode.length).toBeGreaterThan(10);
    for (const [, key] of [...inPage, ...inCode]) expect(en).toHaveProperty(key);
  });

  it('asks for every place and every warning sign that a diary takes', async () => {
    const en = await table('en');
    for (const name of [...painPlaces, ...warningSigns]) {
      expect(en).toHaveProperty(name);
      expect(read('run-notes.js')).toContain(`'${name}'`);
    }
  });
});
