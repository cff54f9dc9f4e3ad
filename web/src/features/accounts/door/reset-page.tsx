import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useService } from '../../../api/me.js';
import { useSay } from '../../../language/language.js';
import { Form } from '../../../ui/form.js';
import { Failed, Loading } from '../../../ui/states.js';
import { usePasswordWords } from '../passwords/explain-password.js';
import { NewPasswordField } from '../passwords/new-password-field.js';
import { Door, Note } from './door.js';
import { fieldTexts } from './field-texts.js';
import { EmailField, usePersonFaults } from './person-fields.js';
import { resetTexts } from './reset-texts.js';
import { askForReset, resetPassword } from './sign-in-calls.js';

/** A new password for those who lost theirs: asks for the link, and is where the link leads. */
export function ResetPage() {
  const token = new URLSearchParams(useSearch()).get('token');
  return token ? <ChoosePassword token={token} /> : <AskForLink />;
}

function AskForLink() {
  const say = useSay(resetTexts);
  const { ofEmail } = usePersonFaults();
  const { data: service, error, refetch } = useService();
  const [sentTo, setSentTo] = useState<string>();
  if (error && !service) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!service) return <Loading />;
  if (sentTo) {
    return (
      <Door title={say('sentTitle')} lead={say('sent', { email: sentTo })}>
        <BackToSignIn />
      </Door>
    );
  }
  return (
    <Door title={say('title')} lead={service.mail ? say('askLead') : say('noMail')}>
      {service.mail && (
        <Form
          button={say('ask')}
          check={({ email }) => ({ email: ofEmail(email) })}
          onSend={async ({ email = '' }) => {
            await askForReset(email);
            setSentTo(email.trim());
          }}
        >
          <EmailField />
        </Form>
      )}
      <BackToSignIn />
    </Door>
  );
}

function ChoosePassword({ token }: { token: string }) {
  const say = useSay(resetTexts);
  const sayField = useSay(fieldTexts);
  const { ofNew, explain } = usePasswordWords();
  const [, navigate] = useLocation();
  const [isBad, setBad] = useState(false);
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
        <Anchor component={Link} href="/reset" className="tap">
          {say('again')}
        </Anchor>
      )}
      <BackToSignIn />
    </Door>
  );
}

function BackToSignIn() {
  const say = useSay(resetTexts);
  return (
    <div className="door-links">
      <Anchor component={Link} href="/sign-in">
        {say('back')}
      </Anchor>
    </div>
  );
}
