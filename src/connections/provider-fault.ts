/**
 * `unauthorized`: permission is needed anew, if a fresh token does not help. `rateLimited`: later, at `retryAt` if it is known.
 * `unavailable`: later. `unexpected`: an answer that makes no sense, as HTML in place of a file.
 */
export type ProviderFaultKind = 'unauthorized' | 'rateLimited' | 'unavailable' | 'unexpected';

/** That a provider did not give what it was asked for. Its message names neither person nor token nor address. */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault';

  constructor(
    readonly kind: ProviderFaultKind,
    message: string,
    readonly retryAt: Date | null = null,
  ) {
    super(message);
  }
}
