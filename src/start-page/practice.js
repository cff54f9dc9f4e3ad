// What to practise with: the target of a run's report. It is offered only while that report stands.
import { api, element, getJson, putJson } from './page-parts.js';
import { text } from './text.js';

/** A part with `show(status)`, which says what is there while the run stands like that, and `wait()` after a change. */
export function practice(run) {
  const part = element('div', 'row');
  let state = '';
  const wait = () => {
    state = 'waiting';
    part.replaceChildren(title(), element('p', 'hint', text('targetAnew')));
  };
  const load = async () => {
    const loading = (state = {});
    const shown = await practiceParts(run);
    if (state === loading) part.replaceChildren(...shown.parts);
    if (state === loading) state = shown.complete ? 'shown' : '';
  };
  const show = async (status) => {
    if (status === 'failed') {
      state = '';
      part.replaceChildren();
    } else if (status !== 'reported') wait();
    else if (state === '' || state === 'waiting') await load();
  };
  return { element: part, wait, show };
}

async function practiceParts(run) {
  try {
    const report = await getJson(run.reportUrl, { headers: { accept: 'application/json' } });
    return { complete: true, parts: report.target ? targetParts(run, report.target) : [] };
  } catch (error) {
    const parts = error.status === 404 ? [] : [title(), element('p', 'bad', error.message)];
    return { complete: false, parts };
  }
}

const title = () => element('h3', '', text('practise'));

function targetParts(run, target) {
  return [
    title(),
    download(`${api}/runs/${run.id}/metronome`, text('metronome', { spm: Math.round(target.spm) })),
    download(`${api}/runs/${run.id}/workout`, text('workout')),
    ...planParts(target),
  ];
}

function download(url, words) {
  const link = element('a', '', words);
  link.href = url;
  link.download = '';
  return link;
}

function planParts(target) {
  const button = element('button', 'quiet', text('startPlan'));
  button.type = 'button';
  const state = element('span', 'state');
  state.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    const targets = target.rows.map(({ speedMps, toSpm }) => ({ speedMps, cadenceSpm: toSpm }));
    button.disabled = true;
    try {
      await putJson(`${api}/plan`, { targets });
      button.remove();
      state.textContent = text('planStarted');
    } catch (error) {
      button.disabled = false;
      state.textContent = error.message;
    }
  });
  return [button, state];
}
