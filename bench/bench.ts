import { FakeSuunto } from '../fakes/suunto.js';
import { benchAnalysis } from './bench-analysis.js';
import { benchHooks } from './bench-hooks.js';
import { benchImport } from './bench-import.js';
import { benchPaper } from './bench-paper.js';
import { benchRunList } from './bench-run-list.js';
import { benchService } from './bench-service.js';
import { benchWeb } from './bench-web.js';
import { benchWorkList } from './bench-work-list.js';
import { startService } from './running-service.js';

// All of it, or what is named: `npm run bench -- hooks import`.
const named = process.argv.slice(2);
const isAskedFor = (part: string) => named.length === 0 || named.includes(part);

if (isAskedFor('analysis')) {
  benchAnalysis(false);
  benchAnalysis(true);
}
if (isAskedFor('paper')) await benchPaper();
const provider = await new FakeSuunto().start();
const service = await startService({ ...provider.settings(), OUTGOING_ORIGINS: provider.url });
try {
  if (isAskedFor('web')) await benchWeb(service);
  if (isAskedFor('service')) await benchService(service);
  if (isAskedFor('import')) await benchImport(service);
  if (isAskedFor('run-list')) await benchRunList(service);
  if (isAskedFor('work-list')) await benchWorkList(service);
  if (isAskedFor('hooks')) await benchHooks(service, provider);
} finally {
  await service.stop();
  await provider.stop();
}
