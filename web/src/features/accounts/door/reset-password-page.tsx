import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useSay } from '../../../language/language.js';
import { Form } from '../../../ui/form.js';
import { usePasswordWords } from '../passwords/explain-password.js';
import { NewPasswordField } from '../passwords/new-password-field.js';
import { BackToSignIn } from './back-to-sign-in.js';
import { Door, Note } from './door.js';
import { fieldTexts } from './field-texts.js';
import { linkToken } from './link-token.js';
import { resetTexts } from './reset-texts.js';
import { resetPassword } from './sign-in-calls.js';

/** Where the link to a new password leads. */
export function ResetPasswordPage() {
  const [token] = useState(linkToken);
  const say = useSay(resetTexts);
  const sayField = useSay(fieldTexts);
  const { ofNew, explain } = usePasswordWords();
  const [, navigate] = useLocation();
  const [isBad, setBad] = useState(!token);
  return (
    <Door title={say('title')} lead={isBad ? undefined : say('chooseLead')}>
      {isBad && <Note>{say('badLink')}</Note>}
      {!isBad && (
        <Form
          button={say('choose')}
          check={({ password }) => ({ password: ofNew(password) })}
          onSend={async ({ password = '' }) => {
            await resetPassword(token, password);
            navigate('/sign-in?reset=1', { replace: true });
          }}
          explain={(problem) => {
            if (problem.code === 'INVALID_TOKEN' || problem.code === 'TOKEN_EXPIRED') setBad(true);
            return explain(problem, { next: 'password' });
          }}
        >
          <NewPasswordField name="password" label={sayField('newPassword')} />
        </Form>
      )}
      {isBad && (
        <Anchor component={Link} href="/forgot-password" className="tap">
          {say('again')}
        </Anchor>
      )}
      <BackToSignIn />
    </Door>
  );
}
