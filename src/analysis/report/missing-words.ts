import type { Language } from '../language/language.js';
import type { Report } from './report.js';
import { sayNumbers } from './texts/numbers.js';

/** Returns why a number of the steps is not there: a walk has cadence in its file, but no running. */
export function missingWords({ run }: Report, language: Language): string {
  const isWalk = run.runningTimeS === 0 && run.cadenceScale !== null;
  return sayNumbers(language)(isWalk ? 'noRunning' : 'notRecorded');
}
