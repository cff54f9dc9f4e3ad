import { benchAnalysis } from './bench-analysis.js';
import { benchService } from './bench-service.js';

benchAnalysis(false);
benchAnalysis(true);
await benchService();
