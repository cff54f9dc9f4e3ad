// Under a run: how it felt, what the file got wrong, and what to practise with. Loaded when it is opened.
import { api, choice, element, getJson, labelled, metresPerMile, putJson } from './page-parts.js';
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

/** A part of the page that opens under a run. `view` has `units()`, and `changed()` for a report that is made anew. */
export function runNotes(run, view) {
  const notes = element('details', 'notes');
  notes.append(element('summary', '', text('notes')));
  notes.addEventListener('toggle', async () => {
    if (!notes.open || notes.childElementCount > 1) return;
    const body = element('div');
    notes.append(body);
    try {
      await fill(body, run, view);
    } catch (error) {
      body.remove();
      notes.append(element('p', 'bad', error.message));
    }
  });
  return notes;
}

async function fill(body, run, view) {
  const [entry, corrections, report] = await Promise.all([
    getJson(`${api}/diary/${run.id}`),
    getJson(`${api}/runs/${run.id}/corrections`),
    getJson(run.reportUrl, { headers: { accept: 'application/json' } }),
  ]);
  body.append(diaryForm(run, view, entry), correctionsForm(run, view, corrections));
  if (report.target) body.append(practice(run, report.target));
}

/** A form that sends what `send` says and tells how that went. */
function formOf(title, send) {
  const form = element('form');
  const state = element('p', 'state');
  state.setAttribute('role', 'status');
  form.append(element('h3', '', text(title)));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      await send(form);
      state.className = 'state';
      state.textContent = text('savedAnew');
    } catch (error) {
      state.className = 'state bad';
      state.textContent = error.message;
    }
  });
  const button = element('button', '', text('save'));
  button.type = 'submit';
  return { form, end: [button, state] };
}

// --- how it felt ---------------------------------------------------------------------------------------

function diaryForm(run, view, entry) {
  const safety = element('div');
  safety.setAttribute('role', 'alert');
  const { form, end } = formOf('diary', async () => {
    const saved = await putJson(`${api}/diary/${run.id}`, diaryOf(new FormData(form)));
    showSafety(safety, saved.safety);
    view.changed();
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

// --- what the file got wrong ---------------------------------------------------------------------------

function correctionsForm(run, view, corrections) {
  const url = `${api}/runs/${run.id}/corrections`;
  const imperial = view.units() === 'imperial';
  const metres = imperial ? metresPerMile : 1000;
  const { form, end } = formOf('corrections', async () => {
    await putJson(url, correctionsOf(new FormData(form), metres));
    view.changed();
  });
  const counted = ['', 'oneFoot', 'bothFeet'].map((value) => [value, text(value || 'asInFile')]);
  const distance = element('input');
  Object.assign(distance, { name: 'distance', inputMode: 'decimal', autocomplete: 'off' });
  if (corrections.distanceM) distance.value = (corrections.distanceM / metres).toFixed(2);
  const zone = element('input');
  Object.assign(zone, { name: 'timeZone', autocomplete: 'off', value: corrections.timeZone ?? '' });
  form.append(
    labelled(text('counted'), choice('cadenceCounted', counted, corrections.cadenceCounted ?? '')),
    labelled(text(imperial ? 'distanceMi' : 'distanceKm'), distance),
    labelled(text('timeZone'), zone),
    ...end,
    takeBack(form),
  );
  return form;
}

function takeBack(form) {
  const button = element('button', 'quiet', text('takeBack'));
  button.type = 'button';
  button.addEventListener('click', () => {
    for (const control of form.querySelectorAll('input, select')) control.value = '';
    form.requestSubmit();
  });
  return button;
}

function correctionsOf(data, metres) {
  const said = (name) => data.get(name).trim();
  const distance = said('distance').replace(',', '.');
  return {
    ...(said('cadenceCounted') && { cadenceCounted: said('cadenceCounted') }),
    ...(distance && { distanceM: Number(distance) * metres }),
    ...(said('timeZone') && { timeZone: said('timeZone') }),
  };
}

// --- what to practise with -----------------------------------------------------------------------------

function practice(run, target) {
  const part = element('div', 'row');
  part.append(
    element('h3', '', text('practise')),
    download(`${api}/runs/${run.id}/metronome`, text('metronome', { spm: Math.round(target.spm) })),
    download(`${api}/runs/${run.id}/workout`, text('workout')),
    planButton(target),
  );
  return part;
}

function download(url, words) {
  const link = element('a', '', words);
  link.href = url;
  link.download = '';
  return link;
}

function planButton(target) {
  const button = element('button', 'quiet', text('startPlan'));
  button.type = 'button';
  button.addEventListener('click', async () => {
    const targets = target.rows.map(({ speedMps, toSpm }) => ({ speedMps, cadenceSpm: toSpm }));
    const words = await putJson(`${api}/plan`, { targets }).then(
      () => text('planStarted'),
      (error) => error.message,
    );
    button.replaceWith(element('span', 'state', words));
  });
  return button;
}
