import { useSay } from '../../../language/language.js';
import { Form, PasswordField } from '../../../ui/form.js';
import { usePasswordWords } from '../passwords/explain-password.js';
import { twoFactorTexts } from './texts.js';

export interface AskPasswordProps {
  readonly email: string;
  readonly button: string;
  readonly danger?: boolean;
  readonly onPassword: (password: string) => Promise<void>;
}

/** Asks for the password once more, before something that only its owner may do. */
export function AskPassword({ email, button, danger, onPassword }: AskPasswordProps) {
  const say = useSay(twoFactorTexts);
  const { ofCurrent, explain } = usePasswordWords();
  return (
    <Form
      button={button}
      danger={danger}
      check={({ password }) => ({ password: ofCurrent(password) })}
      onSend={({ password = '' }) => onPassword(password)}
      explain={(problem) => explain(problem, { current: 'password' })}
    >
      <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField name="password" label={say('password')} autoComplete="current-password" />
    </Form>
  );
}
