import { Field } from '../../../ui/form.js';

export interface CodeFieldProps {
  /** Six digits of the app, or a recovery code. */
  readonly kind: 'app' | 'recovery';
  readonly label: string;
  readonly autoFocus?: boolean;
}

/** Where a code goes; phones offer the one that they know. */
export function CodeField({ kind, label, autoFocus }: CodeFieldProps) {
  return (
    <Field
      name="code"
      label={label}
      autoFocus={autoFocus}
      className="code"
      autoCapitalize="none"
      spellCheck={false}
      {...(kind === 'app'
        ? { autoComplete: 'one-time-code', inputMode: 'numeric' as const }
        : { autoComplete: 'off' })}
    />
  );
}
