import { aGaitAnalysis, aLikelyPattern, gaitWindows } from '../../../../test/builders/a-gait-analysis.js';
import { byId, inside, parsePage } from '../../../../test/builders/parsed-page.js';
import { anOwnBaseline } from '../../../../test/builders/some-findings.js';
import type { Symptoms } from '../../advice/symptoms.js';
import type { Language } from '../../language/language.js';
import { createFormatter, type Units } from '../format-units.js';
import { adviceParts } from '../parts/advice-part.js';
import { adviceSection, type AdviceView } from './section-advice.js';
import { safetySection, seekHelpSection } from './section-safety.js';

const wide = aLikelyPattern({
  windows: gaitWindows(41, (minute) => ({ speedMps: 2.6 + 0.02 * minute, ratio: 0.88 })),
});
const weak: Symptoms = { places: ['leg'], signs: ['weakness'] };

function viewOf(
  { gait = wide, symptoms }: { readonly gait?: typeof wide; readonly symptoms?: Symptoms } = {},
  language: Language = 'en',
  units: Units = 'metric',
): AdviceView {
  return {
    report: adviceParts({ gait, symptoms, language }),
    format: createFormatter(units, language),
    language,
  };
}
const pageOf = (view: AdviceView) => parsePage(adviceSection(view)?.text ?? '');
const sectionOf = (view: AdviceView) => byId(pageOf(view), 'what-to-do');

describe('what to do, on the page', () => {
  it('opens three things, each with what, how, why, evidence and source, and folds the rest', () => {
    const view = viewOf();
    const [first] = inside(sectionOf(view), 'ol', 'first');
    expect(first?.children).toHaveLength(3);
    view.report.advice.slice(0, 3).forEach(({ title, text, how, because, evidence, section }, index) => {
      const said = first?.children[index]?.text ?? '';
      for (const part of [title, text, how, because.join(' '), evidence.text, section])
        expect(said).toContain(part);
    });
    const [more] = inside(sectionOf(view), 'details');
    expect(more?.attributes.open).toBeUndefined();
    expect(more?.text).toContain(`More advice (${view.report.advice.length - 5})`);
  });

  it('shows the target by pace in the units of the reader', () => {
    const rows = (units: Units) =>
      inside(byId(pageOf(viewOf({}, 'en', units)), 'cadence-target'), 'tr').map((row) =>
        row.children.map(({ text }) => text),
      );
    expect(rows('metric')).toEqual([
      ['Your pace', 'Now', 'Try', 'At most'],
      ['6:13 /km', '143', '151', '157'],
      ['5:46 /km', '145', '152', '159'],
      ['5:22 /km', '147', '155', '162'],
      ['5:01 /km', '149', '156', '163'],
    ]);
    expect(rows('imperial')[1]?.[0]).toBe('10:01 /mi');
  });

  it('shows the plan as a table, and when to stop', () => {
    const page = pageOf(viewOf());
    const [, week1, , , week4] = inside(byId(page, 'cadence-plan'), 'tr').map(({ text }) => text);
    expect(week1).toContain('2 runs, each 6 × 1 minute quick and 1 as you like');
    expect(week1).toContain('in every quick minute');
    expect(week4).toContain('in 1 of 4');
    expect(byId(page, 'target').text).toMatch(/after 4 weeks.*Stop and go back.*has not been shown/s);
  });

  it('has no target where there is none', () => {
    expect(sectionOf(viewOf({ gait: aGaitAnalysis() })).text).not.toContain('Your steps a minute');
  });

  it('tells whose numbers the table holds, and that the last column is no goal', () => {
    const caption = (gait = wide) => byId(pageOf(viewOf({ gait })), 'cadence-target').text;
    expect(caption()).toMatch(/10 % more: a limit, not a goal.*“Now” is what you took in this run/);
    expect(caption({ ...wide, ownBaseline: anOwnBaseline() })).toMatch(/usual for you at that pace/);
  });

  it('has the pain rule above it once, with advice on form or a target, and only then', () => {
    const rule = /up to 2, go on; 3 to 5, slow down or walk/g;
    const { text } = pageOf(viewOf());
    expect(text.match(rule)).toHaveLength(1);
    expect(text.search(rule)).toBeLessThan(text.indexOf('What to do'));
    const steady = viewOf({ gait: aGaitAnalysis() });
    expect(adviceSection(steady)?.text).not.toContain('pain-rule');
    expect(pageOf(steady).text.match(rule)).toHaveLength(1);
    expect(adviceSection(viewOf({ symptoms: weak }))?.text).not.toContain('pain-rule');
  });

  it('says where doses come from before the rest of the advice', () => {
    expect(sectionOf(viewOf()).text).toMatch(
      /Doses are common practice unless a trial is named\.\s*More advice/,
    );
  });

  it('links to what the service gives out, and to nothing in a file', () => {
    expect(inside(sectionOf(viewOf()), 'a')).toEqual([]);
    const links = { metronome: '/m?spm=153&a', workout: '/w' };
    const hrefs = inside(sectionOf({ ...viewOf(), links }), 'a').map(({ attributes }) => attributes.href);
    expect(hrefs).toEqual([links.metronome, links.workout]);
  });

  it('is German for a German reader, quotes included', () => {
    const { text } = sectionOf(viewOf({}, 'de'));
    expect(text).toMatch(/Was du tun kannst.*Warum hier.*Dein Tempo.*Höchstens.*Woche/s);
    // Sections keep the article's own names.
    expect(text.replace(/„[^“]*“/g, '')).not.toMatch(/\b(your|you|the|with|steps)\b/i);
  });
});

describe('warning signs, on the page', () => {
  it('stand first with their reasons; form steps back and no target is left', () => {
    const view = viewOf({ symptoms: weak });
    const safety = byId(parsePage(safetySection(view)?.text ?? ''), 'safety');
    expect(safety.text).toMatch(/First: have this looked at.*weakness in the legs.*promptly/s);
    const section = sectionOf(view);
    expect(section.text).toMatch(/can wait until a professional/);
    expect(section.text).not.toContain('At most');
    const open = inside(section, 'ol', 'first')[0]?.text ?? '';
    expect(open).not.toMatch(/steps|Strengthen/);
    expect(seekHelpSection(view)).toBeUndefined();
  });

  it('say an emergency as one, in both languages', () => {
    const symptoms: Symptoms = { places: [], signs: ['saddleNumbness'] };
    const said = (language: Language) => safetySection(viewOf({ symptoms }, language))?.text;
    expect(said('en')).toMatch(/get medical help now.*emergency department now/s);
    expect(said('de')).toMatch(/Notaufnahme/);
    expect(said('en')).not.toMatch(/Write down|promptly/);
  });

  it('leave the standing advice in its place when there are none, with its reason for a runner in pain', () => {
    const calm = viewOf();
    expect(safetySection(calm)).toBeUndefined();
    const help = byId(parsePage(seekHelpSection(calm)?.text ?? ''), 'seek-help');
    expect(help.text).not.toMatch(/Why here/);
    expect(help.text).toMatch(/Write down when it began/);
    const lines = inside(help, 'li').map(({ text }) => text);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^Go to an emergency department now/);
    const sore = viewOf({ symptoms: { painDuring: 3, places: ['lowBack'], signs: [] } });
    expect(seekHelpSection(sore)?.text).toContain('You noted pain in the lower back.');
  });
});
