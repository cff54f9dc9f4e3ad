import { coordinate } from './chart-scale.js';
import { markup, type Markup } from './markup.js';

const width = 100;
const height = 12;

/** Returns a bar for a table cell, filled to `share` (0 to 1) of its width; the number stands beside it in words. */
export function inlineBar(share: number, flagged = false): Markup {
  const filled = Number.isFinite(share) ? Math.max(0, Math.min(1, share)) * width : 0;
  const kind = flagged ? 'filled flagged' : 'filled';
  return markup`<svg class="bar" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true"><rect class="track" x="0" y="2" width="${width}" height="8"/><rect class="${kind}" x="0" y="2" width="${coordinate(filled)}" height="8"/></svg>`;
}
