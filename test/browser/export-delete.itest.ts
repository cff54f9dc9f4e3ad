import { stat } from 'node:fs/promises';
import { addPerson, type Person } from '../integration/people.js';
import { upload, untilDone } from '../integration/runs-client.js';
import { syntheticRun } from '../integration/fixtures.js';
import { picture } from './browser.js';
import { startWebService, type WebService } from './web-service.js';
