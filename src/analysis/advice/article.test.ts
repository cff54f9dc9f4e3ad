import { articleIds, type ArticleId } from './advice.js';
import { languages } from '../language/language.js';
import { articleFacts } from './article-facts.js';
import { articlePoint, articleSource } from './article.js';
import { references } from './references.js';

const english = (id: ArticleId) => articlePoint(id, 'en');
const points = articleIds.map(english);

describe('the article as data', () => {
  it('holds every id of the contract, each under its own name', () => {
    expect(Object.keys(articleFacts).sort()).toEqual([...articleIds].sort());
    for (const id of articleIds) expect(english(id).id).toBe(id);
  });

  it('names the article it comes from', () => {
    expect(articleSource).toMatch(/Running With Back Pain: Fixes.*Sciaticalm.*2025/);
  });

  it.each([
    ['causes', 'Understanding Back Pain in Runners · Common Causes'],
    ['core', 'Importance of Core Strength'],
    ['posture', 'Improving Running Form'],
    ['shoulders', 'Improving Running Form'],
    ['core-engaged', 'Improving Running Form'],
    ['overstriding', 'Improving Running Form'],
    ['mid-foot', 'Improving Running Form'],
    ['short-quick', 'Improving Running Form'],
    ['footwear', 'Choosing the Right Footwear'],
    ['warm-up', 'Stretching and Flexibility'],
    ['cool-down', 'Stretching and Flexibility'],
    ['flexibility', 'Stretching and Flexibility'],
    ['core-strength', 'Strengthening Exercises'],
    ['lower-body', 'Strengthening Exercises'],
    ['back-strength', 'Strengthening Exercises'],
    ['seek-help', 'When to Seek Professional Help'],
    ['listen', 'Conclusion'],
    ['disclaimer', 'Disclaimer'],
  ] as const)('%s stands in the section "%s"', (id, section) => {
    expect(english(id).section).toBe(section);
  });

  it.each([
    ['causes', /herniated disc.*arthritis.*physiotherapist or orthopaedic specialist/],
    ['core', /core/],
    ['posture', /upright|tall/i],
    ['shoulders', /shoulders low and loose/],
    ['core-engaged', /belly work lightly/],
    [
      'overstriding',
      /foot first touches.*ankle ahead of the knee.*heel well ahead of the hip.*leave your steps/,
    ],
    ['mid-foot', /mid-foot/],
    ['short-quick', /shorter and quicker/],
    ['footwear', /support and cushioning.*shape of your foot.*specialist shop/],
    ['warm-up', /dynamic stretches/],
    ['cool-down', /static stretches/],
    ['flexibility', /front of the hips.*back of the thighs.*lower back/],
    ['core-strength', /[Pp]lanks, bridges and abdominal crunches/],
    ['lower-body', /Squats, lunges and leg lifts/],
    ['back-strength', /Back extensions/],
    [
      'seek-help',
      /promptly: back pain that is severe or does not go away; numbness, tingling or weakness in a leg/,
    ],
    ['listen', /professional/],
    ['disclaimer', /information.*not medical advice.*professional/],
  ] as const)('%s says what the article advises', (id, words) => {
    expect(`${english(id).title} ${english(id).text}`).toMatch(words);
  });

  it('has a title, a text and the strength of its evidence in words for every point', () => {
    for (const { title, text, evidence } of points) {
      expect(title.length).toBeGreaterThan(5);
      expect(title.length).toBeLessThan(60);
      expect(text).toMatch(/\.$/);
      expect(evidence.text).toMatch(/\.$/);
    }
  });

  it('needs no metronome to try other steps, and says when to stop', () => {
    const { how, text } = english('short-quick');
    expect(how).toMatch(/Count your steps for 20 seconds.*Stop if calf or Achilles tendon hurt/);
    expect(how).not.toMatch(/metronome/);
    expect(text).toMatch(/^If the video shows .*, or without a video as a careful experiment/);
  });

  it('sends to an emergency department before all else, and names what a doctor has to see', () => {
    const { text, evidence } = english('seek-help');
    expect(text).toMatch(
      /^Go to an emergency department now:.*bladder, bowel or sexual function.*between the legs.*in both legs/,
    );
    for (const words of ['after a fall', 'fever', 'weight loss', 'cancer', 'at night']) {
      expect(text).toContain(words);
    }
    expect(evidence.text).toMatch(/common safety practice/);
    expect(articlePoint('seek-help', 'de').text).toMatch(/^Sofort in die Notaufnahme:/);
  });

  it('gives the numbers of pain to run by once, with where they come from', () => {
    expect(english('listen').how).toMatch(/^If it hurts \(0 to 10\).*from no study of backs\.$/);
    const others = points.filter(({ id }) => id !== 'listen');
    for (const { text, how } of others) expect(`${text} ${how}`).not.toMatch(/0 to 10/);
  });
});

describe('how to do it', () => {
  const exercises = [
    'core-strength',
    'lower-body',
    'back-strength',
    'flexibility',
    'warm-up',
    'cool-down',
  ] as const;

  it('stands in every language for every point, in words of its own', () => {
    for (const language of languages) {
      const hows = articleIds.map((id) => articlePoint(id, language).how);
      expect(new Set(hows).size).toBe(articleIds.length);
      for (const how of hows) expect(how).toMatch(/^[A-ZÄÖÜ].*\.$/);
    }
  });

  it('has numbers for an exercise, and says where they come from when a trial gave some of them', () => {
    for (const id of exercises) {
      expect(english(id).how).toMatch(/\d/);
      const isTrial = english(id).evidence.strength === 'trial';
      expect(/from the trial.*common practice/.test(english(id).how)).toBe(isTrial);
      expect(/Studie.*übliche Praxis/.test(articlePoint(id, 'de').how)).toBe(isTrial);
    }
    expect(english('core-strength').how).toMatch(/3 days a week.*3 × 20–30 s.*Add 5 s.*Stop when pain comes/);
  });

  it('says when to stop wherever something is trained', () => {
    for (const id of [
      'core-strength',
      'lower-body',
      'back-strength',
      'flexibility',
      'core-engaged',
    ] as const) {
      expect(english(id).how).toMatch(/Stop/);
      expect(articlePoint(id, 'de').how).toMatch(/Hör auf/);
    }
  });

  it('keeps numbers and references the same in both languages', () => {
    for (const id of articleIds) {
      const numbers = (text: string) => (text.match(/\d+/g) ?? []).join(' ');
      const [en, de] = [english(id), articlePoint(id, 'de')];
      expect(numbers(`${de.how} ${de.evidence.text}`)).toBe(numbers(`${en.how} ${en.evidence.text}`));
      expect(de.references).toEqual(en.references);
      expect(de.title).not.toBe(en.title);
    }
  });
});

describe('how strong the evidence is', () => {
  it('calls a trial only what the trial tested', () => {
    const trials = points.filter(({ evidence }) => evidence.strength === 'trial');
    expect(trials.map(({ id }) => id)).toEqual(['core-strength', 'lower-body', 'back-strength']);
    for (const trial of trials) expect(trial.references).toEqual([references.cai2017]);
  });

  it('says what the trial did not find', () => {
    expect(english('lower-body').evidence.text).toMatch(/pain changed alike in all groups/);
    expect(english('lower-body').evidence.text).toMatch(
      /steps even got longer; so this advice does not depend on shorter steps/,
    );
  });

  it('never claims that quicker steps ease back pain', () => {
    for (const id of ['short-quick', 'overstriding'] as const) {
      expect(english(id).evidence.text).toMatch(/eases back pain has not been shown/);
    }
    expect(english('overstriding').evidence.text).toMatch(/nobody changed their steps/);
    expect(english('short-quick').evidence.text).toMatch(/borderline difference.*which came first/);
  });

  it('says so where the article stands alone', () => {
    const alone = points.filter(({ evidence }) => evidence.strength === 'adviceOnly');
    const openly = alone.filter(({ id }) => id !== 'seek-help' && id !== 'disclaimer');
    for (const { evidence } of openly) expect(evidence.text).toMatch(/article advises it|No study was found/);
  });

  it('gives a source for everything beyond the article', () => {
    for (const { evidence, references: sources } of points) {
      if (evidence.strength !== 'adviceOnly') expect(sources.length).toBeGreaterThan(0);
    }
  });
});

describe('the references', () => {
  const known: readonly string[] = Object.values(references);

  it('are those of the evidence, each once', () => {
    expect(new Set(known).size).toBe(known.length);
    for (const point of points) for (const source of point.references) expect(known).toContain(source);
  });

  it('begin with author and year', () => {
    for (const reference of known) expect(reference).toMatch(/^[\p{L} &]+ (19|20)\d\d\b/u);
  });

  it('are keyed by author and year', () => {
    for (const [key, reference] of Object.entries(references)) {
      const year = /\d{4}/.exec(reference)?.[0] ?? '';
      expect(key.endsWith(year)).toBe(true);
      const author = key.slice(0, -4).toLowerCase();
      expect(reference.toLowerCase().replaceAll(' ', '')).toContain(author);
    }
  });
});
