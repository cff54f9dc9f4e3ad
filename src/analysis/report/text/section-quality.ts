import type { QualityPart } from '../parts/quality-part.js';
import { sayQuality } from '../texts/quality.js';
import { bullet, section } from './blocks.js';
import type { Lines, TextView } from './view.js';

/** Returns what the recording is worth, a line for each sentence. */
export function qualityLines(view: TextView, quality: QualityPart): Lines {
  const lines = quality.summary.flatMap((sentence) => bullet(view, sentence));
  return section(view, sayQuality(view.language)('title'), lines);
}
