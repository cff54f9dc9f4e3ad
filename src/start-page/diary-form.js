// How a run felt: pain and warning signs.
import { formOf } from './form-parts.js';
import { api, choice, element, labelled, putJson } from './page-parts.js';
import { text } from './text.js';

const pains = ['painBefore', 'painDuring', 'painAfter', 'painNextMorning'];
const places = ['lowBack', 'buttock', 'leg', 'other'];
const signs = [
  'numbness',
  'tingling',
  'weakness',
  'severePain',
  'persistentPain',
  'saddleNumbness',
  'bladderBowel',
];

/** The form of what was noted. `onSaved` is called after each save; `currentRun()` is the run as it stands now. */
export function diaryForm(entry, { currentRun, onSaved }) {
  const safety = element('div');
  safety.setAttribute('role', 'alert');
  const { form, end } = formOf('diary', async () => {
    const run = currentRun();
    const saved = await putJson(`${api}/diary/${run.id}`, diaryOf(new FormData(form)));
    showSafety(safety, saved.safety);
    onSaved();
    return run.status === 'failed' ? 'saved' : 'savedAnew';
  });
  form.append(element('p', 'hint', text('pain')));
  const numbers = [['', '–'], ...Array.from({ length: 11 }, (_, n) => [String(n), String(n)])];
  const row = element('div', 'row');
  for (const name of pains) {
    row.append(labelled(text(name), choice(name, numbers, String(entry[name] ?? ''))));
  }
  form.append(row, boxes('places', places, entry.places), boxes('signs', signs, entry.signs), ...end, safety);
  showSafety(safety, entry.safety);
  return form;
}

function boxes(name, values, chosen) {
  const set = element('fieldset');
  set.append(element('legend', '', text(name)));
  for (const value of values) {
    const box = element('input');
    Object.assign(box, { type: 'checkbox', name, value, checked: chosen.includes(value) });
    const label = element('label');
    label.append(box, ` ${text(value)}`);
    set.append(label);
  }
  return set;
}

function diaryOf(data) {
  const told = pains.filter((name) => data.get(name) !== '').map((name) => [name, Number(data.get(name))]);
  return { ...Object.fromEntries(told), places: data.getAll('places'), signs: data.getAll('signs') };
}

function showSafety(box, { redFlag, because }) {
  box.className = { none: '', 'seek-help': 'alarm', emergency: 'alarm emergency' }[redFlag];
  box.replaceChildren(...(redFlag === 'none' ? [] : because.map((words) => element('p', '', words))));
}
