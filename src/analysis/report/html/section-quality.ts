import type { QualityPart } from '../parts/quality-part.js';
import { markup, type Markup } from './markup.js';

/** Returns how good the recording is: the grade as a sentence, then what it rests on; the heading stands above it. */
export function qualityWords({ summary: [grade, ...rest] }: QualityPart): Markup {
  return markup`<div id="quality"><p><b>${grade}</b></p>
<ul>${rest.map((sentence) => markup`<li>${sentence}</li>`)}</ul></div>`;
}
