import type { Language } from '../../language/language.js';
import type { Formatter } from '../format-units.js';
import type { AdvicePart, SafetyPart, TargetPart } from '../parts/advice-part.js';
import { sayAdvicePage } from '../texts/advice-page.js';
import { advicePlan } from './advice-plan.js';
import { markup, type Markup } from './markup.js';

/** Where the service gives out what goes with a target. */
export interface PlanLinks {
  readonly metronome: string;
  readonly workout: string;
}

/** What the advice is written from. */
export interface AdviceView {
  readonly report: {
    readonly advice: readonly AdvicePart[];
    readonly safety: SafetyPart;
    readonly target: TargetPart;
  };
  readonly format: Formatter;
  readonly language: Language;
  /** Left out in a file that stands alone. */
  readonly links?: PlanLinks;
}

/** These have places of their own on the page. */
const placedElsewhere: ReadonlySet<string> = new Set(['seek-help', 'disclaimer']);
/** What changes how somebody runs. */
const formIds: ReadonlySet<string> = new Set([
  'core',
  'posture',
  'shoulders',
  'core-engaged',
  'overstriding',
  'mid-foot',
  'short-quick',
]);

/** Returns advice without what has a place of its own, parted into the first things to do and the rest. */
export function partedAdvice({ report }: Pick<AdviceView, 'report'>): readonly (readonly AdvicePart[])[] {
  const rule = painRule(report);
  const listed = report.advice
    .filter(({ id }) => !placedElsewhere.has(id))
    .map((advice) => (advice.how === rule ? { ...advice, how: '' } : advice));
  const isFirst = ({ priority }: AdvicePart) => priority === 'first';
  return [listed.filter(isFirst), listed.filter((advice) => !isFirst(advice))];
}

/**
 * Returns what to do when it hurts, wherever a run leads to advice on form or to a target: the dose of `listen`, which is
 * then said in this place alone. Undefined with a warning sign, where there is nothing to run by.
 */
export function painRule({ advice, safety, target }: AdviceView['report']): string | undefined {
  if (safety.redFlag !== 'none') return undefined;
  const isOnForm = advice.some(({ id, priority }) => formIds.has(id) && priority !== 'standing');
  return isOnForm || target !== null ? advice.find(({ id }) => id === 'listen')?.how : undefined;
}

/** Returns what to do: the first three pieces of advice with dose, reason, evidence and source, the rest folded. */
export function adviceSection(view: AdviceView): Markup | undefined {
  const [first = [], rest = []] = partedAdvice(view);
  if (first.length + rest.length === 0) return undefined;
  const say = sayAdvicePage(view.language);
  const later = view.report.safety.redFlag === 'none' ? undefined : markup`<p><b>${say('later')}</b></p>`;
  const rule = painRule(view.report);
  const whenItHurts = rule && markup`<p id="pain-rule" class="callout" role="note">${rule}</p>`;
  return markup`<section id="what-to-do">${whenItHurts}<h2>${say('title')}</h2>${later}
<ol class="first">${first.map((item) => markup`<li>${oneAdvice(item, view)}</li>`)}</ol>${advicePlan(view)}${folded(rest, view)}</section>`;
}

function folded(advice: readonly AdvicePart[], view: AdviceView): Markup | undefined {
  if (advice.length === 0) return undefined;
  const say = sayAdvicePage(view.language);
  return markup`<p class="soft small">${say('doses')}</p><details><summary>${say('more', { count: advice.length })}</summary>
<ul class="more">${advice.map((item) => markup`<li>${oneAdvice(item, view)}</li>`)}</ul></details>`;
}

function oneAdvice(advice: AdvicePart, { language }: AdviceView): Markup {
  const { id, title, text, how, because, evidence, section, references } = advice;
  const say = sayAdvicePage(language);
  const sources = [say('inArticle', { section }), ...references].join(' · ');
  return markup`<h3 id="advice-${id}">${title}</h3><p>${text}</p>
${how === '' ? undefined : markup`<p><b>${say('how')}</b> ${how}</p>`}
${because.length > 0 ? markup`<p><b>${say('because')}</b> ${because.join(' ')}</p>` : undefined}
<p class="soft small"><b>${say('evidence', { strength: say(evidence.strength) })}</b> ${evidence.text}</p><p class="soft small">${say('source', { sources })}</p>`;
}
