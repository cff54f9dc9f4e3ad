// Under a run: how it felt, what the file got wrong, and what to practise with. Loaded when it is opened.
import { correctionsForm } from './corrections-form.js';
import { diaryForm } from './diary-form.js';
import { api, element, getJson } from './page-parts.js';
import { practice } from './practice.js';
import { text } from './text.js';

/** A part of the page that opens under a run; `onChanged` is called when its report is made anew. */
export function runNotes(run, onChanged) {
  const notes = element('details', 'notes');
  const summary = element('summary');
  const body = element('div');
  notes.append(summary, body);
  const target = practice(run);
  let current = run;
  let loaded = false;
  const listener = {
    currentRun: () => current,
    onSaved: () => {
      target.wait();
      onChanged();
    },
  };
  const show = (now) => {
    current = now;
    summary.textContent = text(now.status === 'failed' ? 'notesFailed' : 'notes');
    if (loaded) target.show(now.status);
  };
  notes.addEventListener('toggle', async () => {
    if (!notes.open || loaded) return;
    loaded = true;
    loaded = await fill(body, run, listener, target);
    if (loaded) target.show(current.status);
  });
  return { element: notes, show, isTouched: () => notes.querySelector('form[data-touched]') !== null };
}

/** True when the forms are there; otherwise the page says why not, and they are asked for again at the next opening. */
async function fill(body, run, listener, target) {
  try {
    const [entry, corrections] = await Promise.all([
      getJson(`${api}/diary/${run.id}`),
      getJson(`${api}/runs/${run.id}/corrections`),
    ]);
    const forms = [diaryForm(entry, listener), correctionsForm(corrections, listener)];
    body.replaceChildren(...forms, target.element);
    return true;
  } catch (error) {
    body.replaceChildren(element('p', 'bad', error.message));
    return false;
  }
}
