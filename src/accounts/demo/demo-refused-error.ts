/** A demo was asked for on a database that people use. */
export class DemoRefusedError extends Error {
  override readonly name = 'DemoRefusedError';
}
