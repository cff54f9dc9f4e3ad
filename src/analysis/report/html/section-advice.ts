import type { Language } from '../../language/language.js';
import type { Formatter } from '../format-units.js';
import type { AdvicePart, SafetyPart, TargetPart } from '../parts/advice-part.js';
import { sayAdvicePage } from '../texts/advice-page.js';
import { advicePlan } from './advice-plan.js';
import { markup, type Markup } from './markup.js';

/** Advice as stored; reports of earlier versions have neither `how` nor `priority`. */
export type StoredAdvice = Omit<AdvicePart, 'how' | 'priority'> &
  Partial<Pick<AdvicePart, 'how' | 'priority'>>;

/** Where the service gives out what goes with a target. */
export interface PlanLinks {
  readonly metronome: string;
  readonly workout: string;
}

/** What the advice is written from. */
export interface AdviceView {
  readonly report: {
    readonly advice: readonly StoredAdvice[];
    readonly safety: SafetyPart;
    readonly target?: TargetPart;
  };
  readonly format: Formatter;
  readonly language: Language;
  /** Left out in a file that stands alone. */
  readonly links?: PlanLinks;
}

/** A tired runner takes in three things; the rest waits behind one tap. */
const firstThings = 3;
/** These have places of their own on the page. */
const placedElsewhere: ReadonlySet<string> = new Set(['seek-help', 'disclaimer']);

/** Returns advice without what has a place of its own, parted into the first things to do and the rest. */
export function partedAdvice({ report }: Pick<AdviceView, 'report'>): readonly (readonly StoredAdvice[])[] {
  const listed = report.advice.filter(({ id }) => !placedElsewhere.has(id));
  const isRanked = listed.some(({ priority }) => priority === 'first');
  const isFirst = ({ priority }: StoredAdvice, index: number) =>
    isRanked ? priority === 'first' : index < firstThings;
  return [listed.filter(isFirst), listed.filter((advice, index) => !isFirst(advice, index))];
}

/** Returns what to do: the first three pieces of advice with dose, reason, evidence and source, the rest folded. */
export function adviceSection(view: AdviceView): Markup | undefined {
  const [first = [], rest = []] = partedAdvice(view);
  if (first.length + rest.length === 0) return undefined;
  const say = sayAdvicePage(view.language);
  const later = view.report.safety.redFlag === 'none' ? undefined : markup`<p><b>${say('later')}</b></p>`;
  return markup`<section id="what-to-do"><h2>${say('title')}</h2>${later}
<ol class="first">${first.map((item) => markup`<li>${oneAdvice(item, view)}</li>`)}</ol>${advicePlan(view)}${folded(rest, view)}</section>`;
}

function folded(advice: readonly StoredAdvice[], view: AdviceView): Markup | undefined {
  if (advice.length === 0) return undefined;
  const say = sayAdvicePage(view.language);
  return markup`<details><summary>${say('more', { count: advice.length })}</summary>
<ul class="more">${advice.map((item) => markup`<li>${oneAdvice(item, view)}</li>`)}</ul></details>`;
}

function oneAdvice(advice: StoredAdvice, { language }: AdviceView): Markup {
  const { id, title, text, how, because, evidence, section, references } = advice;
  const say = sayAdvicePage(language);
  const sources = [say('inArticle', { section }), ...references].join(' · ');
  return markup`<h3 id="advice-${id}">${title}</h3><p>${text}</p>
${how === undefined ? undefined : markup`<p><b>${say('how')}</b> ${how}</p>`}
${because.length > 0 ? markup`<p><b>${say('because')}</b> ${because.join(' ')}</p>` : undefined}
<p class="soft small"><b>${say('evidence', { strength: say(evidence.strength) })}</b> ${evidence.text}</p><p class="soft small">${say('source', { sources })}</p>`;
}
