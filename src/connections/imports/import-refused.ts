import type { ImportFailure } from './outcomes.js';

/** An archive that cannot be taken in, or not any further, with the reason as a code. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  constructor(readonly failure: ImportFailure) {
    super(`The archive is not taken in: ${failure}.`);
  }
}
