import { sayPage } from '../texts/page.js';
import { markup, type Markup } from './markup.js';
import type { View } from './view.js';

/** Whether the page is a file of its own, a page of the service, or inside the web app with its own ways on. */
export type PagePlace = 'file' | 'service' | 'app';

/** Returns the disclaimer, which file this is about, and where to go from here. */
export function footerSection({ report, language }: View, place: PagePlace): Markup {
  const say = sayPage(language);
  const { source } = report.run;
  const made = { version: report.method.version, format: source.format.toUpperCase() };
  const disclaimer = report.advice.find(({ id }) => id === 'disclaimer');
  return markup`<footer id="disclaimer" class="soft small">${disclaimer && markup`<p>${disclaimer.text}</p>`}
<p>${say('madeFrom', made)} <code>${source.sha256}</code>.</p>
${wayOn(place, say)}</footer>`;
}

function wayOn(place: PagePlace, say: ReturnType<typeof sayPage>): Markup | undefined {
  switch (place) {
    case 'service':
      return markup`<p class="screen-only"><a href="/">${say('allRuns')}</a></p>`;
    case 'file':
      return markup`<p>${say('complete')}</p>`;
    case 'app':
      return undefined;
  }
}
