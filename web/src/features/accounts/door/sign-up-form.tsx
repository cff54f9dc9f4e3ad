import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { Problem } from '../../../api/problem.js';
import { afterSignIn } from '../../../api/session.js';
import { useSay } from '../../../language/language.js';
import { Form } from '../../../ui/form.js';
import { usePasswordWords } from '../passwords/explain-password.js';
import { NewPasswordField } from '../passwords/new-password-field.js';
import { fieldTexts } from './field-texts.js';
import { EmailField, NameField, usePersonFaults } from './person-fields.js';
import { signIn, signUp } from './sign-in-calls.js';
import { signUpTexts } from './sign-up-texts.js';
import { firstPage } from './first-page.js';

export interface SignUpFormProps {
  readonly token: string | undefined;
  /** The address that the invitation is for. */
  readonly email: string | undefined;
  /** Called when the address has to be confirmed first, or nothing more can be said. */
  readonly onSent: (email: string) => void;
}

/** Name, address and password of somebody new. */
export function SignUpForm({ token, email: invited, onSent }: SignUpFormProps) {
  const say = useSay(signUpTexts);
  const sayField = useSay(fieldTexts);
  const { ofEmail, ofName } = usePersonFaults();
  const { ofNew, explain } = usePasswordWords();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const search = useSearch();
  return (
    <Form
      button={say('button')}
      check={({ name, email, password }) => ({
        name: ofName(name),
        email: ofEmail(email),
        password: ofNew(password),
      })}
      onSend={async ({ name = '', email = '', password = '' }) => {
        await signUp({ name: name.trim(), email, password, ...(token && { invitation: token }) });
        if (!(await isSignedInWith(email, password))) return onSent(email.trim());
        await afterSignIn(queries);
        navigate(firstPage(search), { replace: true });
      }}
      explain={(problem) => {
        if (problem.code === 'INVITATION_REQUIRED') return { form: say('badInvitation') };
        if (problem.code === 'SIGN_UP_CLOSED') return { form: say('closed') };
        if (/e-?mail/i.test(problem.message)) return { email: sayField('emailWrong') };
        return explain(problem, { next: 'password' });
      }}
    >
      <NameField />
      <EmailField value={invited} isFixed={invited !== undefined} />
      <NewPasswordField name="password" label={sayField('password')} />
    </Form>
  );
}

/** Signs in at once where nothing has to be confirmed first. */
async function isSignedInWith(email: string, password: string): Promise<boolean> {
  try {
    return (await signIn(email, password)) === 'signedIn';
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return false;
    throw error;
  }
}
