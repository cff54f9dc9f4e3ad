import { runProcess } from './process.js';
import { explainFailure } from './cli/explain-failure.js';

/** The worker alone. */
runProcess('worker', process.env).catch((error: unknown) => {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
});
