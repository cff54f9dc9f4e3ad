import { sayPage } from '../texts/page.js';
import { markup, type Markup } from './markup.js';
import type { View } from './view.js';

/** Whether the page is a file of its own or a page of the service. */
export type PagePlace = 'file' | 'service';

/** Returns the disclaimer, which file this is about, and where to go from here. */
export function footerSection({ report, language }: View, place: PagePlace): Markup {
  const say = sayPage(language);
  const { source } = report.run;
  const made = { version: report.method.version, format: source.format.toUpperCase() };
  const disclaimer = report.advice.find(({ id }) => id === 'disclaimer');
  return markup`<footer id="disclaimer" class="soft small">${disclaimer && markup`<p>${disclaimer.text}</p>`}
<p>${say('madeFrom', made)} <code>${source.sha256}</code>.</p>
${place === 'service' ? markup`<p class="screen-only"><a href="/">${say('allRuns')}</a></p>` : markup`<p>${say('complete')}</p>`}</footer>`;
}
