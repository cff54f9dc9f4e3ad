// Files on their way: chosen, sent, received, until their run is reported or failed.
import { isSettled } from './follow-run.js';
import { api, byId, element } from './page-parts.js';
import { linkWhenReady } from './report-links.js';
import { failureText, text } from './text.js';

const uploadsAtOnce = 2;

/** Uploads whose run is not settled yet; a file may have been sent twice. */
const open = new Set();
const waiting = [];
let sending = 0;

/** Sends files. `onReceived(run)` hears of each run, `onSent()` when the last file was sent. */
export function addFiles(files, listener) {
  for (const file of files) {
    const row = element('li');
    row.append(
      element('div', 'name', file.name),
      element('progress'),
      element('div', 'state', text('waiting')),
    );
    byId('uploads').append(row);
    waiting.push({ file, row, alone: files.length === 1, listener });
  }
  sendNext();
}

function sendNext() {
  while (sending < uploadsAtOnce && waiting.length > 0) {
    sending++;
    const upload = waiting.shift();
    send(upload).finally(() => {
      sending--;
      if (sending === 0 && waiting.length === 0) upload.listener.onSent();
      sendNext();
    });
  }
}

function send(upload) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const bar = upload.row.querySelector('progress');
    say(upload, text('uploading'));
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    });
    request.addEventListener('load', () => {
      bar.removeAttribute('value');
      received(request, upload);
      resolve();
    });
    request.addEventListener('error', () => {
      end(upload, 'state bad', text('broken'));
      resolve();
    });
    const form = new FormData();
    form.append('file', upload.file, upload.file.name);
    request.open('POST', `${api}/runs`);
    request.setRequestHeader('Accept', 'application/json');
    request.send(form);
  });
}

function received(request, upload) {
  let body = {};
  try {
    body = JSON.parse(request.responseText);
  } catch {
    // Not from us: a proxy's page. The status below says enough.
  }
  if (request.status !== 202 && request.status !== 200) {
    end(upload, 'state bad', body.detail ?? body.title ?? text('refused', { status: request.status }));
    return;
  }
  Object.assign(upload, { id: body.id, duplicate: body.duplicate });
  open.add(upload);
  showUploads(body);
  if (!isSettled(body)) upload.listener.onReceived(body);
}

/** Shows a run's state where its file was sent, until it is settled. */
export function showUploads(run) {
  for (const upload of [...open].filter(({ id }) => id === run.id)) showUpload(upload, run);
}

function showUpload(upload, run) {
  if (!isSettled(run)) {
    say(upload, text(run.status === 'queued' ? 'received' : 'processing'));
    return;
  }
  open.delete(upload);
  if (run.status === 'failed') {
    end(upload, 'state bad', failureText(run.failure));
    return;
  }
  const link = linkWhenReady(run.verdict?.headline ?? text('readReport'), run.reportUrl);
  end(upload, 'state', upload.duplicate ? text('sentBefore') : '', link);
  if (upload.alone && !upload.duplicate && !isBusy()) window.location.assign(run.reportUrl);
}

/** Whether leaving the page would break an upload off or take somebody's notes away. */
function isBusy() {
  return (
    sending > 0 || waiting.length > 0 || open.size > 0 || document.querySelector('.notes[open]') !== null
  );
}

function say(upload, ...words) {
  upload.row.querySelector('.state').replaceChildren(...words);
}

function end(upload, className, ...words) {
  upload.row.querySelector('progress')?.remove();
  upload.row.querySelector('.state').className = className;
  say(upload, ...words);
}
