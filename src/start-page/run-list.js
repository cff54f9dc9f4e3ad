// The list of runs, newest first, as far as its pages were loaded.
import { showComparison } from './compare-runs.js';
import { follow, isSettled } from './follow-run.js';
import { api, byId, getJson } from './page-parts.js';
import { mergedOrder, putInOrder } from './order-list.js';
import { runItem } from './run-item.js';
import { showUploads } from './uploads.js';
import { text } from './text.js';

const pageSize = 25;
const largestPage = 100;

/** What is shown by the id of the run, in the order of the list. */
let shown = new Map();
const runs = new Map();
const deleted = new Set();
let nextCursor = null;
let lastLoad = Promise.resolve();

/** Loads what is shown once more, and merges it into the list. */
export const refreshRuns = () => inTurn(refresh);

/** Loads the next older runs. */
export const loadOlder = () => inTurn(older);

/** One after the other: two answers at once could not be merged. */
function inTurn(load) {
  lastLoad = lastLoad.then(load, load);
  return lastLoad;
}

async function refresh() {
  const found = [];
  let cursor = null;
  do {
    const missing = Math.max(pageSize, shown.size - found.length);
    const page = await loadPage(cursor, Math.min(missing, largestPage));
    found.push(...page.runs);
    cursor = page.nextCursor;
  } while (cursor !== null && found.length < shown.size);
  nextCursor = cursor;
  // A run that moved to a page that is not loaded is not gone, and nobody stops writing for that.
  const keeps = (id) => nextCursor !== null && shown.get(id).isBeingWritten();
  showRuns(found, keeps);
}

async function older() {
  const page = await loadPage(nextCursor, pageSize);
  nextCursor = page.nextCursor;
  const known = [...shown.keys()].filter((id) => !page.runs.some((run) => run.id === id));
  showRuns([...known.map((id) => runs.get(id)), ...page.runs], () => false);
}

function loadPage(cursor, limit) {
  return getJson(`${api}/runs?${new URLSearchParams({ limit, ...(cursor && { cursor }) })}`);
}

function showRuns(found, keeps) {
  const wanted = found.filter((run) => !deleted.has(run.id));
  const ids = wanted.map((run) => run.id);
  const { order, gone } = mergedOrder([...shown.keys()], ids, keeps);
  for (const id of gone) forget(id);
  for (const run of wanted) {
    if (!shown.has(run.id)) shown.set(run.id, runItem({ remove: removeRun, changed: followRun }));
    showRun(run);
  }
  shown = new Map(order.map((id) => [id, shown.get(id)]));
  const items = [...shown.values()].map((item) => item.element);
  putInOrder(byId('runs'), items);
  for (const run of wanted) if (!isSettled(run)) followRun(run);
  showEmptiness();
}

function showRun(run) {
  runs.set(run.id, run);
  shown.get(run.id)?.show(run);
}

/** Says every run in the language and the units that were just chosen. */
export function sayRunsAnew() {
  for (const [id, item] of shown) item.sayAnew(runs.get(id));
  showEmptiness();
}

/** Follows a run in the list and among the uploads. */
export function followRun(run) {
  return follow(run, (state) => {
    if (shown.has(state.id)) showRun(state);
    showUploads(state);
    showComparison();
  });
}

async function removeRun(run) {
  if (!window.confirm(text('deleteSure'))) return;
  try {
    await getJson(`${api}/runs/${run.id}`, { method: 'DELETE' });
    deleted.add(run.id);
    forget(run.id);
    showEmptiness();
  } catch (error) {
    window.alert(error.message);
  }
}

function forget(id) {
  shown.get(id)?.element.remove();
  shown.delete(id);
  runs.delete(id);
}

function showEmptiness() {
  const empty = shown.size === 0;
  byId('no-runs').hidden = !empty;
  byId('no-runs').textContent = text('noRuns');
  byId('sample').hidden = !empty;
  byId('weeks').hidden = empty;
  byId('more').hidden = nextCursor === null;
  showComparison();
}
