import { toldLimits } from '../told-limits.js';
import { sayPage } from '../texts/page.js';
import { markup, type Markup } from './markup.js';
import type { View } from './view.js';

/** Returns what this report cannot see; nothing when it names no limit. */
export function limitsSection({ report, language }: View): Markup | undefined {
  const limits = toldLimits(report);
  if (limits.length === 0) return undefined;
  return markup`<section id="limits"><h2>${sayPage(language)('limits')}</h2><ul>${limits.map((limit) => markup`<li>${limit}</li>`)}</ul></section>`;
}
