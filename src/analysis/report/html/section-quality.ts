import type { Language } from '../../language/language.js';
import type { QualityPart } from '../parts/quality-part.js';
import { sayQuality } from '../texts/quality.js';
import { markup, type Markup } from './markup.js';

/** Returns what the recording is worth: the grade as a sentence, then what it rests on. */
export function qualitySection(quality: QualityPart, language: Language): Markup {
  const [grade, ...rest] = quality.summary;
  return markup`<section id="quality"><h2>${sayQuality(language)('title')}</h2><p><b>${grade}</b></p>
<ul>${rest.map((sentence) => markup`<li>${sentence}</li>`)}</ul></section>`;
}
