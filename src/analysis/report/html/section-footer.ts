import { markup, type Markup } from './markup.js';
import type { View } from './view.js';

/** Whether the page is a file of its own or a page of the service. */
export type PagePlace = 'file' | 'service';

/** Returns the disclaimer, which file this is about, and where to go from here. */
export function footerSection({ report }: View, place: PagePlace): Markup {
  const disclaimer = report.advice.find(({ id }) => id === 'disclaimer');
  return markup`<footer id="disclaimer" class="soft small">${disclaimer && markup`<p>${disclaimer.text}</p>`}
<p>Stridecheck, method ${report.method.version}. Made from a ${report.run.source.format.toUpperCase()} file, SHA-256 <code>${report.run.source.sha256}</code>.</p>
${place === 'service' ? markup`<p class="screen-only"><a href="/">All runs</a></p>` : markup`<p>This page is complete in itself: it loads nothing and sends nothing.</p>`}</footer>`;
}
