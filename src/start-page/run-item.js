// One run in the list: its head, which is said anew with each state, and its notes, which stay.
import { comparisonBox } from './compare-runs.js';
import { element } from './page-parts.js';
import { units } from './profile-form.js';
import { linkWhenReady } from './report-links.js';
import { dateText, factsText } from './run-facts.js';
import { runNotes } from './run-notes.js';
import { failureText, locale, text } from './text.js';

/** A run in the list. `actions` has `remove(run)` and `changed(run)`, for one whose report is made anew. */
export function runItem(actions) {
  const item = element('li');
  let shown = '';
  let notes;
  const addNotes = (run) => {
    const before = notes;
    notes = runNotes(run, () => actions.changed(run));
    if (before) before.element.replaceWith(notes.element);
    else item.append(notes.element);
    if (before?.element.open) notes.element.open = true;
  };
  return {
    element: item,
    isBeingWritten: () => notes?.isTouched() ?? false,
    show(run) {
      const now = JSON.stringify([run, units(), locale()]);
      if (now !== shown) showHead(item, runHead(run, actions));
      shown = now;
      if (!notes && (run.status === 'reported' || run.status === 'failed')) addNotes(run);
      notes?.show(run);
    },
    /** In another language or other units: notes that somebody is writing stay as they are. */
    sayAnew(run) {
      if (notes && !notes.isTouched()) addNotes(run);
      this.show(run);
    },
  };
}

function showHead(item, head) {
  const before = item.querySelector('.head');
  if (before) before.replaceWith(head);
  else item.prepend(head);
}

function runHead(run, actions) {
  const head = element('div', 'head');
  const line = element('div', 'line');
  const remove = element('button', 'quiet', text('delete'));
  remove.type = 'button';
  remove.addEventListener('click', () => actions.remove(run));
  line.append(runName(run), remove);
  head.append(line, ...(run.status === 'reported' ? resultLines(run) : [stateLine(run)]));
  return head;
}

function runName(run) {
  const name = element('span', 'name');
  if (run.status === 'reported')
    name.append(comparisonBox(run), ' ', linkWhenReady(dateText(run), run.reportUrl));
  else name.textContent = run.fileName ?? dateText(run);
  return name;
}

function resultLines(run) {
  const flagged = run.verdict?.level === 'possible' || run.verdict?.level === 'likely';
  return [
    element('div', 'facts', factsText(run, units())),
    element('div', flagged ? 'state flag' : 'state', run.verdict?.headline ?? ''),
  ];
}

function stateLine(run) {
  if (run.status === 'failed') return element('div', 'state bad', failureText(run.failure));
  return element('div', 'state', text(run.status));
}
