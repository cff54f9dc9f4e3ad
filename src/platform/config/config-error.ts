/** One thing that is wrong with the environment. Never holds the value of a variable that may carry a password. */
export interface ConfigFault {
  readonly variable: string;
  /** What is wrong, as the rest of a sentence that begins with the variable: "must be a whole number". */
  readonly problem: string;
  /** A right setting, ready to be copied. */
  readonly example: string;
}

/** The environment cannot be used. Names every fault at once, so that one correction is enough. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly ConfigFault[]) {
    super(
      faults.map(({ variable, problem, example }) => `${variable} ${problem}. Right: ${example}`).join('\n'),
    );
  }
}
