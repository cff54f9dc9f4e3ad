import { readdirSync } from 'node:fs';
import {
  aGaitAnalysis,
  aGaitWithoutCadence,
  aHardlyJudgedRun,
  aLikelyPattern,
  anActivity,
  aPossiblePattern,
  gaitStretch,
  reasons,
} from '../../../test/builders/a-gait-analysis.js';
import { claims, denies } from '../../../test/builders/claims.js';
import { placeholders, variants } from '../../../test/builders/message-texts.js';
import type { GaitAnalysis } from '../gait/gait-analysis.js';
import { languages, type Language } from '../language/language.js';
import { limitSentences } from './limits-wording.js';
import { becauseSentences, headline } from './wording.js';

type Texts = Readonly<Record<string, string>>;
interface TextFile {
  readonly name: string;
  readonly texts: Readonly<Record<Language, Texts>>;
}

/** Every pair of text files, found by looking: a new one is read without being listed here. */
async function textFiles(folder: string): Promise<TextFile[]> {
  const files = readdirSync(new URL(folder, import.meta.url));
  const names = files.flatMap((file) => /^(.+)\.de\.ts$/.exec(file)?.[1] ?? []);
  return Promise.all(
    names.map(async (name) => {
      const read = async (language: Language): Promise<Texts> => {
        if (!files.includes(`${name}.${language}.ts`)) return {};
        const module = (await import(`${folder}${name}.${language}.js`)) as Record<string, Texts>;
        return Object.assign({}, ...Object.values(module)) as Texts;
      };
      return { name: folder + name, texts: { en: await read('en'), de: await read('de') } };
    }),
  );
}

const files = (await Promise.all(['./texts/', '../advice/texts/'].map(textFiles))).flat();

const analyses: readonly GaitAnalysis[] = [
  aGaitAnalysis(),
  aGaitAnalysis({ stretches: [gaitStretch(20, 23, 0.93)] }),
  aLikelyPattern({ reasons: reasons('heightUnknown', 'smartRecording', 'cadenceScaleGuessed', 'hilly') }),
  aLikelyPattern({ confidence: 'low', stretches: [gaitStretch(45, 58, 0.88)] }),
  aPossiblePattern(),
  aGaitWithoutCadence({ reasons: reasons('noSpeed') }),
  aHardlyJudgedRun(),
];

function sentencesIn(language: Language): readonly string[] {
  const said = analyses.flatMap((gait) => [
    headline(gait, language),
    ...becauseSentences(gait, language),
    ...limitSentences({ gait, activity: anActivity(), language }),
  ]);
  const written = files.flatMap(({ texts }) => Object.values(texts[language]).flatMap(variants));
  return [...new Set([...said, ...written].flatMap((text) => text.split(/(?<=[.?!;:]) /)))];
}

/** Names of data sets, which are theirs to choose. */
const named = /Running Injury Clinic/;
const easesPain: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:eases?|relieves?|reduces?|lowers?) (?:your )?(?:back )?pain|helps? (?:against|with) (?:back )?pain/i,
  de: /schmerz\S* (?:lindert|verringert|mindert|senkt)|(?:lindert|verringert|mindert|hilft gegen|helfen gegen) \S*schmerz/i,
};
const notShown: Readonly<Record<Language, RegExp>> = { en: /has not been shown/, de: /nicht gezeigt/ };

describe.each(languages)('every text in %s', (language) => {
  const sentences = sentencesIn(language);

  it.each(Object.entries(claims[language]))('is silent on %s, but to deny it', (_, claim) => {
    const told = sentences.filter((sentence) => claim.test(sentence.replace(named, '')));
    expect(told.filter((sentence) => !denies[language].test(sentence))).toEqual([]);
  });

  it('never claims that steps ease pain', () => {
    const eased = sentences.filter((sentence) => easesPain[language].test(sentence));
    expect(eased.length).toBeGreaterThan(0);
    for (const claim of eased) expect(claim).toMatch(notShown[language]);
  });

  it('is written in sentences of at most 45 words', () => {
    expect(sentences.filter((sentence) => sentence.split(' ').length > 45)).toEqual([]);
  });

  it('has no hole where a number should be', () => {
    expect(sentences.join(' ')).not.toMatch(/NaN|undefined|null|Infinity|\$\{/);
  });
});

it('English says step for one foot, and stride only for two steps', () => {
  const strides = sentencesIn('en').filter((sentence) => /\bstrides?\b/i.test(sentence));
  expect(strides.filter((sentence) => !/foot to the same foot|watch/.test(sentence))).toEqual([]);
});

it('German says du to the reader, never Sie', () => {
  const formal = /\b(?:Sie|Ihnen|Ihre?[nmrs]?)\b/;
  // A sentence may begin with the small pronoun.
  expect(sentencesIn('de').filter((sentence) => formal.test(sentence.slice(1)))).toEqual([]);
});

describe.each(files.filter(({ texts }) => Object.keys(texts.en).length > 0))('$name', ({ texts }) => {
  it('has the same placeholders in both languages, so that no sentence loses its number', () => {
    const of = (language: Language) =>
      Object.fromEntries(Object.entries(texts[language]).map(([key, text]) => [key, placeholders(text)]));
    expect(of('de')).toEqual(of('en'));
  });
});
