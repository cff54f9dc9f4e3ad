// The start page: upload, progress, the list of runs, height and units. Plain modules, no build.

const byId = (id) => document.getElementById(id);
const uploads = byId('uploads');
const runList = byId('runs');
const api = '/api/v1';
const uploadsAtOnce = 2;

let profile = { heightM: null, units: 'metric' };
let nextCursor = null;
const shownRuns = new Map();

async function getJson(url, options) {
  const response = await fetch(url, options);
  const body = response.status === 204 ? null : await response.json();
  if (!response.ok) throw new Error(body?.detail ?? body?.title ?? 'That did not work. Try again.');
  return body;
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

// --- what a run looks like in a list -------------------------------------------------------------------

const metresPerMile = 1609.344;

function distanceText(metres) {
  if (metres === null) return '';
  if (profile.units === 'imperial') return `${(metres / metresPerMile).toFixed(2)} mi`;
  return `${(metres / 1000).toFixed(2)} km`;
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
  if (run.cadenceSpm === null) return 'no cadence in the file';
  const expected = run.expectedCadenceSpm === null ? '' : ` (expected ${Math.round(run.expectedCadenceSpm)})`;
  return `${Math.round(run.cadenceSpm)} steps/min${expected}`;
}

function dateText(run) {
  const date = new Date(run.startTime ?? run.receivedAt);
  const options = { dateStyle: 'medium', timeStyle: 'short' };
  try {
    return date.toLocaleString('en-GB', run.timeZone ? { ...options, timeZone: run.timeZone } : options);
  } catch {
    return date.toLocaleString('en-GB', options);
  }
}

function runItem(run) {
  const item = element('li');
  item.dataset.id = run.id;
  const line = element('div', 'line');
  const name = element('span', 'name');
  if (run.status === 'reported') {
    const link = element('a', '', dateText(run));
    link.href = run.reportUrl;
    name.append(link);
  } else {
    name.textContent = run.fileName ?? dateText(run);
  }
  const remove = element('button', 'quiet', 'Delete');
  remove.type = 'button';
  remove.addEventListener('click', () => removeRun(run, item));
  line.append(name, remove);
  item.append(line);
  if (run.status === 'reported') {
    const facts = [
      distanceText(run.distanceM),
      durationText(run.runningTimeS),
      paceText(run),
      cadenceText(run),
    ];
    item.append(element('div', 'facts', facts.filter(Boolean).join(' · ')));
    const flagged = run.verdict?.level === 'possible' || run.verdict?.level === 'likely';
    item.append(element('div', flagged ? 'state flag' : 'state', run.verdict?.headline ?? ''));
  } else {
    item.append(stateLine(run));
  }
  return item;
}

function stateLine(run) {
  if (run.status === 'failed')
    return element('div', 'state bad', run.failure?.message ?? 'This file gave no report.');
  return element('div', 'state', run.status === 'queued' ? 'Waiting to be analysed …' : 'Being analysed …');
}

async function removeRun(run, item) {
  if (!window.confirm('Delete this run, its report and its file? This cannot be undone.')) return;
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
  const item = runItem(run);
  const before = shownRuns.get(run.id);
  if (before) before.replaceWith(item);
  else runList.append(item);
  shownRuns.set(run.id, item);
  if (run.status === 'queued' || run.status === 'processing') follow(run);
}

function showEmptiness() {
  const empty = shownRuns.size === 0;
  byId('no-runs').hidden = !empty;
  byId('no-runs').textContent = 'No runs yet.';
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
  if (item) {
    const changed = runItem(run);
    item.replaceWith(changed);
    shownRuns.set(run.id, changed);
  }
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
    row.append(element('div', 'name', file.name), element('progress'), element('div', 'state', 'Waiting …'));
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
    state.textContent = 'Uploading …';
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
      state.textContent = 'The connection broke. Choose the file again.';
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
    state.textContent = body.detail ?? body.title ?? `Refused (${request.status}).`;
    return;
  }
  uploadRows.set(body.id, { row, duplicate: body.duplicate });
  showUploadState(uploadRows.get(body.id), body);
  follow(body);
}

function showUploadState({ row, duplicate }, run) {
  const state = row.querySelector('.state');
  if (run.status === 'queued' || run.status === 'processing') {
    state.textContent = run.status === 'queued' ? 'Received. Waiting to be analysed …' : 'Being analysed …';
    return;
  }
  row.querySelector('progress')?.remove();
  if (run.status === 'failed') {
    state.className = 'state bad';
    state.textContent = run.failure?.message ?? 'This file gave no report.';
    return;
  }
  if (inBatch === 1 && !duplicate) {
    window.location.assign(run.reportUrl);
    return;
  }
  state.replaceChildren(duplicate ? 'You had sent this file before: ' : '', reportLink(run));
}

function reportLink(run) {
  const link = element('a', '', run.verdict?.headline ?? 'Read the report');
  link.href = run.reportUrl;
  return link;
}

// --- height and units ----------------------------------------------------------------------------------

const centimetresPerInch = 2.54;

function showProfile() {
  const metric = profile.units === 'metric';
  const centimetres = profile.heightM === null ? null : profile.heightM * 100;
  const shown =
    centimetres === null ? '' : String(Math.round(metric ? centimetres : centimetres / centimetresPerInch));
  byId('height').value = shown;
  byId('height-unit').textContent = metric ? 'cm' : 'in';
  byId('units').value = profile.units;
}

function heightFromForm() {
  const text = byId('height').value.trim().replace(',', '.');
  if (text === '') return null;
  const number = Number(text);
  if (number < 3 && profile.units === 'metric') return number;
  return (profile.units === 'metric' ? number : number * centimetresPerInch) / 100;
}

async function saveProfile(event) {
  event.preventDefault();
  const state = byId('profile-state');
  try {
    const heightM = heightFromForm();
    if (heightM !== null && !(heightM >= 1 && heightM <= 2.5))
      throw new Error('That is no height of a runner.');
    profile = await getJson(`${api}/profile`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ heightM, units: byId('units').value }),
    });
    state.className = '';
    state.textContent = 'Saved.';
    showProfile();
    await loadRuns();
  } catch (error) {
    state.className = 'bad';
    state.textContent = error.message;
  }
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

try {
  profile = await getJson(`${api}/profile`);
  showProfile();
  await loadRuns();
} catch (error) {
  byId('no-runs').textContent = error.message;
}
