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
      /WHAT TO DO 1\. Try shorter.* How: .* Why here: .* Evidence: .* Source: .* 2\. .* 3\. (?!.* 4\. )/,
    );
    expect(text).toMatch(/Your pace Now Try At most 5:32 \/km 147 154 161/);
    expect(text).toContain('• Week 4: 2 runs, each 10 × 1 minute on and 1 off; Metronome on: in one of four');
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
      expect(more).toContain(how);
    }
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
    expect(flat(placedAdviceLines(viewOf('en', sore), 'seek-help'))).toMatch(/pain in the buttock.*promptly/);
    expect(flat(placedAdviceLines(viewOf('de'), 'disclaimer'))).toMatch(/kein medizinischer Rat/);
  });
});
