// How far the reports are with being made anew by a better method.
import { api, byId, getJson } from './page-parts.js';
import { text } from './text.js';

const shortestPauseMs = 3_000;
const longestPauseMs = 30_000;

/** Says how far it is until all is done; `refresh` shows the runs anew each time that more are done. */
export async function followReanalysis(refresh) {
  const place = byId('reanalysis');
  let before = 0;
  for (let pause = shortestPauseMs; ; pause = Math.min(1.5 * pause, longestPauseMs)) {
    const { total, outdated } = await getJson(`${api}/runs/reanalysis`).catch(() => ({ outdated: before }));
    if (before > 0 && outdated < before) {
      pause = shortestPauseMs;
      await refresh().catch(() => undefined);
    }
    if (total !== undefined && outdated > 0)
      place.textContent = text('madeAnew', { done: total - outdated, total });
    place.hidden = outdated === 0;
    if (outdated === 0) return;
    before = outdated;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
