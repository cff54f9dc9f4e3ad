import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { api } from '../../../api/client.js';
import { useService } from '../../../api/me.js';

import { afterSignIn } from '../../../api/session.js';
import { useSay } from '../../../language/language.js';
import { Failed, Loading } from '../../../ui/states.js';
import { Field, Form } from '../../../ui/form.js';
import { usePasswordWords } from '../passwords/explain-password.js';
import { NewPasswordField } from '../passwords/new-password-field.js';
import { Door } from './door.js';
import { fieldTexts } from './field-texts.js';
import { firstPage } from './first-page.js';
import { linkToken } from './link-token.js';
import { EmailField, NameField, usePersonFaults } from './person-fields.js';
import { setUpTexts } from './set-up-texts.js';
import { signIn } from './sign-in-calls.js';

/** The first page of a new service: makes the first account, with the token that the terminal shows. */
export function SetUpPage() {
  const say = useSay(setUpTexts);
  const { data: service, error, refetch } = useService();
  const [isUnderWay, setUnderWay] = useState(false);
  if (error && !service) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!service) return <Loading />;
  if (service.setUpNeeded || isUnderWay) {
    return (
      <Door title={say('title')} lead={say('lead')}>
        <FirstAccount onStart={() => setUnderWay(true)} />
      </Door>
    );
  }
  return (
    <Door title={say('doneTitle')} lead={say('done')}>
      <div>
        <Button component={Link} href="/sign-in">
          {say('toSignIn')}
        </Button>
      </div>
    </Door>
  );
}

function FirstAccount({ onStart }: { onStart: () => void }) {
  const say = useSay(setUpTexts);
  const sayField = useSay(fieldTexts);
  const { ofEmail, ofName } = usePersonFaults();
  const { ofNew, explain } = usePasswordWords();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [given] = useState(linkToken);
  const [isTokenShown, setTokenShown] = useState(!given);
  return (
    <Form
      button={say('button')}
      check={({ token, name, email, password }) => ({
        token: token?.trim() ? undefined : say('tokenMissing'),
        name: ofName(name),
        email: ofEmail(email),
        password: ofNew(password),
      })}
      onSend={async ({ token = '', name = '', email = '', password = '' }) => {
        const person = { name: name.trim(), email: email.trim(), password };
        onStart();
        await api.POST('/api/v1/setup', { body: { token: token.trim(), ...person } });
        await signIn(email, password);
        await afterSignIn(queries);
        navigate(firstPage(''), { replace: true });
      }}
      explain={(problem) => {
        if (problem.code !== 'setup-refused') return explain(problem, { next: 'password' });
        setTokenShown(true);
        return { token: say('tokenWrong') };
      }}
    >
      {isTokenShown ? (
        <Field
          name="token"
          label={say('token')}
          description={say('tokenHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={given}
        />
      ) : (
        <input type="hidden" name="token" value={given} />
      )}
      <NameField />
      <EmailField />
      <NewPasswordField name="password" label={sayField('password')} />
    </Form>
  );
}
