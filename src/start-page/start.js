// The start page: upload, progress, the list of runs, height, units and language. Plain modules, no build.
import { byId } from './page-parts.js';
import { setUpProfile } from './profile-form.js';
import { followReanalysis } from './reanalysis.js';
import { followRun, loadOlder, refreshRuns, sayRunsAnew } from './run-list.js';
import { speak } from './text.js';
import { addFiles } from './uploads.js';

const refreshQuietly = () => refreshRuns().catch(() => undefined);
const listener = { onReceived: followRun, onSent: refreshQuietly };

async function loadSample() {
  const response = await fetch('/start/sample.fit');
  const bytes = await response.blob();
  addFiles([new File([bytes], 'sample-run.fit')], listener);
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
  addFiles([...event.dataTransfer.files], listener);
});
byId('files').addEventListener('change', (event) => {
  addFiles([...event.target.files], listener);
  event.target.value = '';
});
byId('more').addEventListener('click', () => loadOlder().catch((error) => window.alert(error.message)));
byId('load-sample').addEventListener('click', loadSample);

speak('en');
try {
  await setUpProfile(async () => {
    sayRunsAnew();
    await refreshRuns();
  });
  await refreshRuns();
  followReanalysis(refreshRuns);
} catch (error) {
  byId('no-runs').textContent = error.message;
}
