// Follows runs until they are reported or failed: by events, and by asking where those do not come through.
import { api } from './page-parts.js';

/** A browser opens six connections to a server; most of them are for people. */
const mostStreams = 2;

/** By the id of a run that is followed: whether it was changed since and has to be looked at once more. */
const followed = new Map();
let streams = 0;

export const isSettled = (run) => run.status === 'reported' || run.status === 'failed';

/** Tells each state of the run to `show`, until it is settled. */
export async function follow(run, show) {
  if (followed.has(run.id)) {
    followed.set(run.id, true);
    return;
  }
  do {
    followed.set(run.id, false);
    const settled = streams < mostStreams && (await byEvents(run, show));
    if (!settled) await byAsking(run, show);
  } while (followed.get(run.id));
  followed.delete(run.id);
}

/** True when the run was settled, false when the events broke off before. */
function byEvents(run, show) {
  streams++;
  const source = new EventSource(`${api}/runs/${run.id}/events`);
  return new Promise((resolve) => {
    const finish = (settled) => {
      source.close();
      streams--;
      resolve(settled);
    };
    source.addEventListener('status', (event) => {
      const state = JSON.parse(event.data);
      show(state);
      if (isSettled(state)) finish(true);
    });
    source.addEventListener('error', () => finish(false), { once: true });
  });
}

async function byAsking(run, show) {
  for (let pause = 1_500; ; pause = Math.min(2 * pause, 30_000)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const response = await fetch(`${api}/runs/${run.id}`).catch(() => undefined);
    if (response?.status === 404) return;
    const state = response?.ok ? await response.json().catch(() => undefined) : undefined;
    if (state) show(state);
    if (state && isSettled(state)) return;
  }
}
