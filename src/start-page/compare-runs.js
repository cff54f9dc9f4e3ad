// Choosing two runs to put side by side.
import { api, byId, element } from './page-parts.js';
import { linkWhenReady } from './report-links.js';
import { dateText } from './run-facts.js';
import { text } from './text.js';

/** The chosen runs by id, two at most. */
const chosen = new Map();

/** A box that chooses a run for the comparison. */
export function comparisonBox(run) {
  const box = element('input', 'compare');
  Object.assign(box, { type: 'checkbox', value: run.id, checked: chosen.has(run.id) });
  box.setAttribute('aria-label', text('chooseToCompare', { run: dateText(run) }));
  box.addEventListener('change', () => {
    if (box.checked) chosen.set(run.id, run);
    else chosen.delete(run.id);
    showComparison();
  });
  return box;
}

/** Says what can be compared now; runs that have gone from the list are no longer chosen. */
export function showComparison() {
  const boxes = [...document.querySelectorAll('input.compare')];
  const listed = new Set(boxes.map((box) => box.value));
  for (const id of chosen.keys()) if (!listed.has(id)) chosen.delete(id);
  for (const box of boxes) box.disabled = chosen.size === 2 && !box.checked;
  const place = byId('comparison');
  place.hidden = boxes.length < 2;
  place.replaceChildren(chosen.size === 2 ? comparisonLink() : text('chooseTwo'));
}

function comparisonLink() {
  const [a, b] = [...chosen.values()].sort((one, other) => (one.startTime < other.startTime ? -1 : 1));
  return linkWhenReady(text('compareTwo'), comparisonUrl(a, b));
}

function comparisonUrl(a, b) {
  return `${api}/runs/compare?${new URLSearchParams({ a: a.id, b: b.id })}`;
}
