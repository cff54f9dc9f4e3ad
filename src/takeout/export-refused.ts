/** Why an export is not taken in. */
export type Refusal =
  | 'notAnExport'
  | 'newerExport'
  /** There is more in it than an export may hold. */
  | 'tooManyEntries'
  /** A document is missing, cannot be read, or holds another number of things than the manifest says. */
  | 'damagedExport';

/** A zip that cannot be taken in, with the reason as a code. */
export class ExportRefused extends Error {
  override readonly name = 'ExportRefused';
  constructor(readonly code: Refusal) {
    super(`The zip is no export that can be taken in: ${code}.`);
  }
}
