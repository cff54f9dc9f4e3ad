import { languages, type Language } from '../../language/language.js';
import { articleIds } from '../advice.js';
import { adviceDe } from './advice.de.js';
import { adviceEn } from './advice.en.js';
import { articleDe } from './article.de.js';
import { articleEn } from './article.en.js';
import { becauseDe } from './because.de.js';
import { becauseEn } from './because.en.js';
import { exercisesDe } from './exercises.de.js';
import { exercisesEn } from './exercises.en.js';
import { workoutDe } from './workout.de.js';
import { workoutEn } from './workout.en.js';

const texts: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [articleEn, adviceEn, becauseEn, exercisesEn, workoutEn].flatMap((table) => Object.entries(table)),
  de: [articleDe, adviceDe, becauseDe, exercisesDe, workoutDe].flatMap((table) => Object.entries(table)),
};
const sentences = (language: Language) =>
  texts[language].flatMap(([, text]) => text.split(/(?<=[.?!:]) /)).filter((sentence) => sentence !== '');

/** A sentence that denies a claim may name it. */
const denies: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|no|never|cannot|without)\b/i,
  de: /\b(?:nicht|kein\w*|nie|ohne)\b/i,
};

const claims: Readonly<Record<Language, readonly (readonly [string, RegExp])[]>> = {
  en: [
    ['injury risk', /injur/i],
    ['diagnosis', /diagnos/i],
    ['treatment', /\btreat/i],
    ['what is abnormal', /abnormal|wrong with you|faulty|\bbad\b/i],
    ['a cure', /\bcur(?:e|es|ed|ing)\b|\bheal/i],
    ['prevention', /prevent/i],
    ['overstriding as a fact', /you (?:are )?overstrid|your overstriding|you overstrode/i],
    ['relief of pain', /\b(?:eas(?:e|es|ing)|reliev\w*|helps? against) [\w ]*pain/i],
    ['180 as a number for everyone', /\b180\b/],
    ['stride for a step', /\bstrides?\b/i],
  ],
  de: [
    ['injury risk', /verletzung/i],
    ['diagnosis', /diagnos/i],
    ['treatment', /behandel|behandl/i],
    ['what is abnormal', /abnormal|unnormal|krankhaft|schlecht/i],
    ['a cure', /\bheil(?:t|en|ung)/i],
    ['prevention', /vorbeug|verhinder/i],
    ['overstriding as a fact', /du überschreitest|dein Overstriding|du machst zu lange Schritte/i],
    ['relief of pain', /schmerz\w* (?:zu )?linder|lindert \w*schmerz/i],
    ['180 as a number for everyone', /\b180\b/],
    ['a polite Sie', /\b(?:Sie (?:haben|sind|können|sollten)|Ihr(?:e|en|em|er)?)\b/],
  ],
};

describe.each(languages)('the texts of the advice in %s', (language) => {
  it.each(claims[language])('are silent on %s, but to deny it', (_, claim) => {
    const claiming = sentences(language).filter((one) => claim.test(one) && !denies[language].test(one));
    expect(claiming).toEqual([]);
  });

  it('say of steps and pain that relief has not been shown', () => {
    const words =
      language === 'en' ? /eases back pain has not been shown/ : /Rückenschmerzen lindert.*nicht gezeigt/;
    for (const key of ['short-quick.evidence', 'overstriding.evidence', 'experiment']) {
      const [, text = ''] = texts[language].find(([name]) => name === key) ?? [];
      expect(text).toMatch(
        key === 'overstriding.evidence' && language === 'de' ? /lindert.*nicht gezeigt/ : words,
      );
    }
  });

  it('are whole sentences of at most 45 words', () => {
    for (const sentence of sentences(language)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(45);
    for (const id of articleIds) {
      for (const part of ['text', 'how', 'evidence']) {
        const [, text = ''] = texts[language].find(([key]) => key === `${id}.${part}`) ?? [];
        expect(text).toMatch(/^[A-ZÄÖÜ].*\.$/s);
      }
    }
  });

  it('name no unit of distance or pace, and quote nothing by accident', () => {
    const all = texts[language].map(([, text]) => text).join('\n');
    expect(all).not.toMatch(/\b(?:km|miles?|meilen?|min\/|kilomet\w*|met(?:re|er)s?|feet|inch\w*)\b/i);
    expect(all).not.toContain("'");
  });
});

it('a name on the watch fits into its field, whatever the cadence', () => {
  for (const [, text] of [...Object.entries(workoutEn), ...Object.entries(workoutDe)]) {
    expect(new TextEncoder().encode(text.replace('{spm}', '240')).length).toBeLessThan(24);
  }
});
