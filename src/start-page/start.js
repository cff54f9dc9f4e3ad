// The start page: upload, progress, the list of runs, height, units and language. Plain modules, no build.
import { heightFromForm, showHeight } from './height-form.js';
import { api, element, getJson, metresPerMile, putJson } from './page-parts.js';
import { runNotes } from './run-notes.js';
import { locale, speak, text } from './text.js';

const byId = (id) => document.getElementById(id);
const uploads = byId('uploads');
const runList = byId('runs');
const uploadsAtOnce = 2;

let profile = { heightM: null, units: 'metric', language: 'en' };
let nextCursor = null;
const shownRuns = new Map();

// --- what a run looks like in a list -------------------------------------------------------------------

function distanceText(metres) {
  if (metres === null) return '';
  const [unit, perUnit] = profile.units === 'imperial' ? ['mi', metresPerMile] : ['km', 1000];
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return `${(metres / perUnit).toLocaleString(locale(), digits)} ${unit}`;
}

function durationText(seconds) {
  if (seconds === null) return '';
  const minutes = Math.round(seconds / 60);
  return minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

function paceText(run) {
  if (!run.distanceM || !run.runningTimeS) return '';
  const perUnit = profile.units === 'imperial' ? metresPerMile : 1000;
  const seconds = Math.round((run.runningTimeS / run.distanceM) * perUnit);
  const pace = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return `${pace} /${profile.units === 'imperial' ? 'mi' : 'km'}`;
}

function cadenceText(run) {
  if (run.cadenceSpm === null) return text('noCadence');
  const spm = Math.round(run.cadenceSpm);
  if (run.expectedCadenceSpm === null) return text('cadence', { spm });
  return text('cadenceExpected', { spm, expected: Math.round(run.expectedCadenceSpm) });
}

function dateText(run) {
  const date = new Date(run.startTime ?? run.receivedAt);
  const options = { dateStyle: 'medium', timeStyle: 'short' };
  try {
    return date.toLocaleString(locale(), run.timeZone ? { ...options, timeZone: run.timeZone } : options);
  } catch {
    return date.toLocaleString(locale(), options);
  }
}

function runItem(run) {
  const item = element('li');
  item.dataset.id = run.id;
  item.append(runHead(run, item));
  addNotes(run, item);
  return item;
}

/** Says a run's state anew; what its runner is writing under it stays as it is. */
function updateItem(run, item) {
  item.querySelector('.head').replaceWith(runHead(run, item));
  addNotes(run, item);
}

function addNotes(run, item) {
  if (run.status !== 'reported' || item.querySelector('.notes')) return;
  item.append(runNotes(run, { units: () => profile.units, changed: () => follow(run) }));
}

function runHead(run, item) {
  const head = element('div', 'head');
  const line = element('div', 'line');
  const name = element('span', 'name');
  if (run.status === 'reported') {
    const link = element('a', '', dateText(run));
    link.href = run.reportUrl;
    name.append(link);
  } else {
    name.textContent = run.fileName ?? dateText(run);
  }
  const remove = element('button', 'quiet', text('delete'));
  remove.type = 'button';
  remove.addEventListener('click', () => removeRun(run, item));
  line.append(name, remove);
  head.append(line);
  if (run.status === 'reported') head.append(...resultLines(run));
  else head.append(stateLine(run));
  return head;
}

function resultLines(run) {
  const facts = [
    distanceText(run.distanceM),
    durationText(run.runningTimeS),
    paceText(run),
    cadenceText(run),
  ];
  const flagged = run.verdict?.level === 'possible' || run.verdict?.level === 'likely';
  return [
    element('div', 'facts', facts.filter(Boolean).join(' · ')),
    element('div', flagged ? 'state flag' : 'state', run.verdict?.headline ?? ''),
  ];
}

function stateLine(run) {
  if (run.status === 'failed') return element('div', 'state bad', run.failure?.message ?? text('noReport'));
  return element('div', 'state', text(run.status));
}

async function removeRun(run, item) {
  if (!window.confirm(text('deleteSure'))) return;
  try {
    await getJson(`${api}/runs/${run.id}`, { method: 'DELETE' });
    item.remove();
    shownRuns.delete(run.id);
    showEmptiness();
  } catch (error) {
    window.alert(error.message);
  }
}

// --- the list ------------------------------------------------------------------------------------------

function showRun(run) {
  const before = shownRuns.get(run.id);
  if (before) {
    updateItem(run, before);
  } else {
    const item = runItem(run);
    runList.append(item);
    shownRuns.set(run.id, item);
  }
  if (run.status === 'queued' || run.status === 'processing') follow(run);
}

function showEmptiness() {
  const empty = shownRuns.size === 0;
  byId('no-runs').hidden = !empty;
  byId('no-runs').textContent = text('noRuns');
  byId('sample').hidden = !empty;
  byId('more').hidden = nextCursor === null;
}

async function loadRuns(cursor) {
  const query = cursor ? `?limit=25&cursor=${encodeURIComponent(cursor)}` : '?limit=25';
  const page = await getJson(`${api}/runs${query}`);
  if (!cursor) {
    runList.replaceChildren();
    shownRuns.clear();
  }
  nextCursor = page.nextCursor;
  for (const run of page.runs) showRun(run);
  showEmptiness();
}

const followed = new Set();
/** A browser opens six connections to a server; most of them are for people. */
const mostStreams = 2;

/** Follows a run until it is reported or failed: by events, and by asking where those do not come through. */
function follow(run) {
  if (followed.has(run.id)) return;
  if (followed.size >= mostStreams) {
    askAgain(run);
    return;
  }
  followed.add(run.id);
  const source = new EventSource(`${api}/runs/${run.id}/events`);
  const finish = () => {
    source.close();
    followed.delete(run.id);
  };
  source.addEventListener('status', (event) => {
    const state = JSON.parse(event.data);
    showProgress(state);
    if (state.status === 'reported' || state.status === 'failed') finish();
  });
  source.addEventListener('error', () => {
    finish();
    setTimeout(() => askAgain(run), 1_000);
  });
}

const asked = new Set();

async function askAgain(run) {
  if (asked.has(run.id)) return;
  asked.add(run.id);
  for (let pause = 1_500; ; pause = Math.min(2 * pause, 30_000)) {
    const response = await fetch(`${api}/runs/${run.id}`).catch(() => undefined);
    if (response?.status === 404) break;
    const state = response?.ok ? await response.json() : undefined;
    if (state) showProgress(state);
    if (state?.status === 'reported' || state?.status === 'failed') break;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  asked.delete(run.id);
}

function showProgress(run) {
  const item = shownRuns.get(run.id);
  if (item) updateItem(run, item);
  const upload = uploadRows.get(run.id);
  if (upload) showUploadState(upload, run);
}

// --- uploads -------------------------------------------------------------------------------------------

const uploadRows = new Map();
const waiting = [];
let sending = 0;
let inBatch = 0;

function addFiles(files) {
  inBatch = files.length;
  for (const file of files) {
    const row = element('li');
    row.append(
      element('div', 'name', file.name),
      element('progress'),
      element('div', 'state', text('waiting')),
    );
    uploads.append(row);
    waiting.push({ file, row });
  }
  sendNext();
}

function sendNext() {
  while (sending < uploadsAtOnce && waiting.length > 0) {
    sending++;
    const { file, row } = waiting.shift();
    send(file, row).finally(() => {
      sending--;
      if (sending === 0 && waiting.length === 0) loadRuns().catch(() => undefined);
      sendNext();
    });
  }
}

function send(file, row) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const bar = row.querySelector('progress');
    const state = row.querySelector('.state');
    state.textContent = text('uploading');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    });
    request.addEventListener('load', () => {
      bar.removeAttribute('value');
      received(request, row);
      resolve();
    });
    request.addEventListener('error', () => {
      bar.remove();
      state.className = 'state bad';
      state.textContent = text('broken');
      resolve();
    });
    const form = new FormData();
    form.append('file', file, file.name);
    request.open('POST', `${api}/runs`);
    request.setRequestHeader('Accept', 'application/json');
    request.send(form);
  });
}

function received(request, row) {
  let body = {};
  try {
    body = JSON.parse(request.responseText);
  } catch {
    // Not from us: a proxy's page. The status below says enough.
  }
  if (request.status !== 202 && request.status !== 200) {
    row.querySelector('progress')?.remove();
    const state = row.querySelector('.state');
    state.className = 'state bad';
    state.textContent = body.detail ?? body.title ?? text('refused', { status: request.status });
    return;
  }
  uploadRows.set(body.id, { row, duplicate: body.duplicate });
  showUploadState(uploadRows.get(body.id), body);
  follow(body);
}

function showUploadState({ row, duplicate }, run) {
  const state = row.querySelector('.state');
  if (run.status === 'queued' || run.status === 'processing') {
    state.textContent = text(run.status === 'queued' ? 'received' : 'processing');
    return;
  }
  row.querySelector('progress')?.remove();
  if (run.status === 'failed') {
    state.className = 'state bad';
    state.textContent = run.failure?.message ?? text('noReport');
    return;
  }
  if (inBatch === 1 && !duplicate) {
    window.location.assign(run.reportUrl);
    return;
  }
  state.replaceChildren(duplicate ? text('sentBefore') : '', reportLink(run));
}

function reportLink(run) {
  const link = element('a', '', run.verdict?.headline ?? text('readReport'));
  link.href = run.reportUrl;
  return link;
}

// --- height, units and language ------------------------------------------------------------------------

/** The units in which the height is being typed. */
let typedUnits = 'metric';

function showProfile() {
  speak(profile.language);
  typedUnits = profile.units;
  showHeight(profile.heightM, typedUnits);
  byId('units').value = profile.units;
  byId('language').value = profile.language;
}

async function saveProfile(event) {
  event.preventDefault();
  const state = byId('profile-state');
  try {
    const heightM = heightFromForm(typedUnits);
    const said = { heightM, units: byId('units').value, language: byId('language').value };
    profile = await putJson(`${api}/profile`, said);
    showProfile();
    state.className = '';
    state.textContent = text('saved');
    await loadRuns();
  } catch (error) {
    state.className = 'bad';
    state.textContent = error.message;
  }
}

/** The other units ask for the height in other fields. */
function changeUnits() {
  let heightM = profile.heightM;
  try {
    heightM = heightFromForm(typedUnits);
  } catch {
    // What cannot be read cannot be converted either: what was saved is shown.
  }
  typedUnits = byId('units').value;
  showHeight(heightM, typedUnits);
}

// --- wiring --------------------------------------------------------------------------------------------

async function loadSample() {
  const response = await fetch('/start/sample.fit');
  const bytes = await response.blob();
  addFiles([new File([bytes], 'sample-run.fit')]);
}

const drop = byId('drop');
for (const name of ['dragenter', 'dragover']) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
}
for (const name of ['dragleave', 'drop']) drop.addEventListener(name, () => drop.classList.remove('over'));
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  addFiles([...event.dataTransfer.files]);
});
byId('files').addEventListener('change', (event) => {
  addFiles([...event.target.files]);
  event.target.value = '';
});
byId('more').addEventListener('click', () => loadRuns(nextCursor));
byId('load-sample').addEventListener('click', loadSample);
byId('profile').addEventListener('submit', saveProfile);
byId('units').addEventListener('change', changeUnits);

speak('en');
try {
  profile = await getJson(`${api}/profile`);
  showProfile();
  await loadRuns();
} catch (error) {
  byId('no-runs').textContent = error.message;
}
