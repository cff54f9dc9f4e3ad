import { benchAnalysis } from './bench-analysis.js';
import { benchPaper } from './bench-paper.js';
import { benchRunList } from './bench-run-list.js';
import { benchService } from './bench-service.js';
import { benchWeb } from './bench-web.js';
import { benchWorkList } from './bench-work-list.js';
import { startService } from './running-service.js';

benchAnalysis(false);
benchAnalysis(true);
await benchPaper();
const service = await startService();
try {
  await benchWeb(service);
  await benchService(service);
  await benchRunList(service);
  await benchWorkList(service);
} finally {
  await service.stop();
}
