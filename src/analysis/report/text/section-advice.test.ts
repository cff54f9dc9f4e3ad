import { aReport } from '../../../../test/builders/a-report.js';
import { aGaitAnalysis, aLikelyPattern } from '../../../../test/builders/a-gait-analysis.js';
import type { Symptoms } from '../../advice/symptoms.js';
import type { Language } from '../../language/language.js';
import { createFormatter } from '../format-units.js';
import { adviceParts } from '../parts/advice-part.js';
import { createInk } from './ink.js';
import { moreAdviceLines, placedAdviceLines, whatToDoLines } from './section-advice.js';
import type { Lines } from './view.js';

function viewOf(language: Language = 'en', symptoms?: Symptoms, gait = aLikelyPattern()) {
  return {
    report: { ...aReport(), ...adviceParts({ gait, symptoms, language }) },
    format: createFormatter('metric', language),
    ink: createInk(false),
    language,
    width: 80,
  };
}
const flat = (lines: Lines) => lines.join(' ').replace(/\s+/g, ' ');

describe('what to do, as text', () => {
  it('lists three things with how, why, evidence and source, then the target and its plan', () => {
    const text = flat(whatToDoLines(viewOf()));
    expect(text).toMatch(
      /WHAT TO DO 1\. Have a look.* How: .* Why here: .* Evidence: .* Source: .* 2\. .* 3\. (?!.* 4\. )/,
    );
    expect(text).toMatch(/Your pace Now Try At most 5:32 \/km 147 154 161/);
    expect(text).toContain('• Week 4: 2 runs, each 10 × 1 minute quick and 1 as you like; Sound: in 1 of 4');
    expect(text).toMatch(/Stop and go back/);
  });

  it('keeps to the width', () => {
    const lines = [...whatToDoLines(viewOf('de')), ...moreAdviceLines(viewOf('de'))];
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('has everything else in the second list, with how to do it', () => {
    const view = viewOf();
    const more = flat(moreAdviceLines(view));
    for (const { id, priority, text, how } of view.report.advice) {
      if (priority === 'first' || id === 'seek-help' || id === 'disclaimer') continue;
      expect(more).toContain(flat([text]));
      if (id !== 'listen') expect(more).toContain(how);
    }
  });

  it('has the pain rule above it, once', () => {
    const rule = /If it hurts \(0 to 10\)/g;
    const before = flat(whatToDoLines(viewOf())).split('WHAT TO DO')[0];
    expect(before).toMatch(rule);
    expect(flat(moreAdviceLines(viewOf()))).not.toMatch(rule);
    const weak: Symptoms = { places: [], signs: ['weakness'] };
    expect(flat(whatToDoLines(viewOf('en', weak)))).not.toMatch(rule);
  });

  it('names in brackets what the trial found, and no strength where nothing is to be done', () => {
    const more = flat(moreAdviceLines(viewOf()));
    expect(more).toMatch(/MORE ADVICE OF THE ARTICLE Doses are common practice unless a trial is named\./);
    expect(more.match(/\(a trial: as good as leg exercise for pain, less good for function\)/g)).toHaveLength(
      2,
    );
    expect(more).toMatch(/Back pain has many causes\. [^(]* what changes it\. •/);
  });

  it('has no table where nothing is to change', () => {
    expect(flat(whatToDoLines(viewOf('en', undefined, aGaitAnalysis())))).not.toContain('At most');
  });

  it('says that form can wait when a professional comes first', () => {
    const text = flat(whatToDoLines(viewOf('en', { places: [], signs: ['tingling'] })));
    expect(text).toMatch(/WHAT TO DO Changes of your steps.* can wait/);
    expect(text).not.toMatch(/shorter, quicker/);
  });

  it('tells why help is named to a runner in pain', () => {
    const sore: Symptoms = { painDuring: 3, places: ['buttock'], signs: [] };
    expect(flat(placedAdviceLines(viewOf('en', sore), 'seek-help'))).toMatch(
      /pain in the buttock\. .*• Go to an emergency department now.* • See a doctor or physiotherapist promptly.*Write down/,
    );
    expect(flat(placedAdviceLines(viewOf('de'), 'disclaimer'))).toMatch(/kein medizinischer Rat/);
  });
});
