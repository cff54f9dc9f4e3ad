import { readdirSync, readFileSync } from 'node:fs';
import type { ActivityErrorCode } from './analysis/activity/activity-error.js';
import { painPlaces, warningSigns } from './analysis/advice/symptoms.js';
import { correctionsSchema } from './runs/corrections.contract.js';
import { metronomeQuerySchema } from './runs/plan-files.contract.js';
import { comparisonQuerySchema, trendQuerySchema } from './runs/trend.contract.js';

type Table = Readonly<Record<string, string>>;

const folder = new URL('./start-page/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const modules = readdirSync(folder).filter((name) => name.endsWith('.js'));
const code = modules.filter((name) => !name.startsWith('text-')).map(read);

async function table(language: 'en' | 'de'): Promise<Table> {
  const module = (await import(new URL(`text-${language}.js`, folder).href)) as Record<string, Table>;
  return module[language];
}

/** Every code that a run without a report may have; the compiler names what is missing of the reader's. */
const failureCodes: Record<ActivityErrorCode, true> & Readonly<Record<string, true>> = {
  notAnActivity: true,
  damaged: true,
  noRunning: true,
  noTime: true,
  unsupportedVariant: true,
  tooLarge: true,
  refused: true,
  originalMissing: true,
  originalDamaged: true,
  correctionUnusable: true,
  activityGone: true,
  gaveUp: true,
};

interface Shown {
  readonly typed: string;
  readonly metres: number | undefined;
}
interface DistanceField {
  distanceTyped(metres: number | undefined, units: string): string;
  metresTyped(typed: string, units: string, shown: Shown): number | undefined;
}
interface OrderList {
  mergedOrder(
    shown: readonly string[],
    wanted: readonly string[],
    keeps: (id: string) => boolean,
  ): { readonly order: readonly string[]; readonly gone: readonly string[] };
}

const moduleOf = async <T>(name: string): Promise<T> => (await import(new URL(name, folder).href)) as T;

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
      expect(read('diary-form.js')).toContain(`'${name}'`);
    }
  });

  it('says in German why a file gave no report, for every code that there is', async () => {
    const { failuresDe } = await moduleOf<{ failuresDe: Table }>('text-de.js');
    expect(Object.keys(failuresDe).sort()).toEqual(Object.keys(failureCodes).sort());
    for (const words of Object.values(failuresDe)) expect(words).toMatch(/^[A-ZÄÖÜ].*\.$/);
  });

  it('is served with every module that it has', () => {
    const controller = readFileSync(new URL('./start-page.controller.ts', import.meta.url), 'utf8');
    for (const name of modules) expect(controller).toContain(`'${name}'`);
  });
});

describe('the distance of a run as it is typed', () => {
  const nothing: Shown = { typed: '', metres: undefined };

  it.each([
    ['10.5', 'metric', 10_500],
    ['10,5', 'metric', 10_500],
    [' 5 ', 'metric', 5_000],
    ['1', 'imperial', 1609.344],
    ['', 'metric', undefined],
  ])('%p in %s units is %p metres', async (typed, units, metres) => {
    const { metresTyped } = await moduleOf<DistanceField>('distance-field.js');
    expect(metresTyped(typed, units, nothing)).toBe(metres);
  });

  it.each(['abc', '10 000', '1.2.3', '-5', '0', '0.05', '1001', '1e2', 'NaN'])(
    'refuses %p with a sentence that shows how to write it',
    async (typed) => {
      const { metresTyped } = await moduleOf<DistanceField>('distance-field.js');
      expect(() => metresTyped(typed, 'metric', nothing)).toThrow(/kilometres, like 10\.5/);
      expect(() => metresTyped('abc', 'imperial', nothing)).toThrow(/miles, like 6\.5/);
    },
  );

  it.each(['metric', 'imperial'])('keeps its metres while nobody changes it, in %s units', async (units) => {
    const { distanceTyped, metresTyped } = await moduleOf<DistanceField>('distance-field.js');
    const typed = distanceTyped(10_004, units);
    expect(metresTyped(typed, units, { typed, metres: 10_004 })).toBe(10_004);
    expect(metresTyped('', units, { typed, metres: 10_004 })).toBeUndefined();
  });
});

describe('a list that is loaded again', () => {
  it('takes new runs in where they belong and lets go of what is gone', async () => {
    const { mergedOrder } = await moduleOf<OrderList>('order-list.js');
    const { order, gone } = mergedOrder(['c', 'b', 'a'], ['d', 'c', 'a'], () => false);
    expect(order).toEqual(['d', 'c', 'a']);
    expect(gone).toEqual(['b']);
  });

  it('keeps what somebody is writing in although it moved out of what is loaded', async () => {
    const { mergedOrder } = await moduleOf<OrderList>('order-list.js');
    const { order, gone } = mergedOrder(['c', 'b', 'a'], ['d', 'c'], (id) => id === 'b');
    expect(order).toEqual(['d', 'c', 'b']);
    expect(gone).toEqual(['a']);
  });
});

describe('what the service says about something that cannot be', () => {
  it.each([
    [correctionsSchema, { distanceM: null }, /number of metres/],
    [correctionsSchema, { timeZone: 2 }, /Europe\/Berlin/],
    [correctionsSchema, { timeZone: 'x'.repeat(65) }, /Europe\/Berlin/],
    [correctionsSchema, { cadenceCounted: 'leftFoot' }, /one foot .* both/],
    [metronomeQuerySchema, { spm: 'fast' }, /steps per minute as a number/],
    [trendQuerySchema, { weeks: '1.5' }, /whole number of weeks, from 1 to 52/],
    [trendQuerySchema, { weeks: 'many' }, /whole number of weeks, from 1 to 52/],
    [comparisonQuerySchema, { a: 'one' }, /two runs to compare/],
  ])('is plain words (case %#)', (schema, input, words) => {
    const { error } = schema.safeParse(input);
    expect(error?.issues.map((issue) => issue.message)).toEqual(
      Array.from(error?.issues ?? [], () => expect.stringMatching(words)),
    );
    expect(error?.issues).not.toHaveLength(0);
  });
});
