import { runProcess } from './process.js';
import { explainFailure } from './cli/explain-failure.js';

/** The API, with the worker inside unless `WORKER=off`. */
runProcess('serve', process.env).catch((error: unknown) => {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
});
