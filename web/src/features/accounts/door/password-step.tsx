import { Anchor, Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearch } from 'wouter';
import { Problem } from '../../../api/problem.js';
import type { Service } from '../../../api/me.js';
import { useSay } from '../../../language/language.js';
import { Fault } from '../../../ui/fault.js';
import { Form, PasswordField } from '../../../ui/form.js';
import { usePasswordWords } from '../passwords/explain-password.js';
import { Note } from './door.js';
import { fieldTexts } from './field-texts.js';
import { EmailField, usePersonFaults } from './person-fields.js';
import { sendVerification, signIn } from './sign-in-calls.js';
import { isInvitedByPractice } from './invited-by-practice.js';
import { signInTexts } from './sign-in-texts.js';

export interface PasswordStepProps {
  readonly service: Service;
  /** Who signs in, where that is known. */
  readonly email?: string;
  readonly onDone: () => Promise<void>;
  readonly onSecondFactor: () => void;
}

/** E-mail and password. */
export function PasswordStep({ service, email: known, onDone, onSecondFactor }: PasswordStepProps) {
  const say = useSay(signInTexts);
  const sayField = useSay(fieldTexts);
  const { ofEmail } = usePersonFaults();
  const { ofCurrent } = usePasswordWords();
  const [unverified, setUnverified] = useState<string>();
  return (
    <>
      <Form
        button={say('button')}
        check={({ email, password }) => ({ email: ofEmail(email), password: ofCurrent(password) })}
        onSend={async ({ email = '', password = '' }) => {
          setUnverified(undefined);
          try {
            const next = await signIn(email, password);
            if (next === 'secondFactor') onSecondFactor();
            else await onDone();
          } catch (error) {
            if (!(error instanceof Problem) || error.code !== 'EMAIL_NOT_VERIFIED') throw error;
            setUnverified(email);
          }
        }}
        explain={({ status }) => (status === 401 ? { password: say('wrong') } : undefined)}
      >
        <EmailField value={known} />
        <PasswordField name="password" label={sayField('password')} autoComplete="current-password" />
      </Form>
      {unverified && <Unverified email={unverified} canSend={service.mail} />}
    </>
  );
}

/** The ways out for those who miss one of the two. */
export function PasswordLinks({ service }: { service: Service }) {
  const say = useSay(signInTexts);
  const search = useSearch();
  return (
    <Stack gap={0} align="flex-start" className="door-links">
      <Anchor component={Link} href="/forgot-password">
        {say('forgot')}
      </Anchor>
      {(service.signup === 'open' || isInvitedByPractice(search)) && (
        <Anchor component={Link} href={search ? `/sign-up?${search}` : '/sign-up'}>
          {say('noAccount')}
        </Anchor>
      )}
    </Stack>
  );
}

function Unverified({ email, canSend }: { email: string; canSend: boolean }) {
  const say = useSay(signInTexts);
  const sending = useMutation({ mutationFn: () => sendVerification(email) });
  return (
    <Note>
      <Stack gap="sm" align="flex-start">
        {say('unverified')}
        {sending.isSuccess && <span>{say('sentAgain')}</span>}
        {canSend && !sending.isSuccess && (
          <Button variant="default" loading={sending.isPending} onClick={() => sending.mutate()}>
            {say('sendAgain')}
          </Button>
        )}
        <Fault error={sending.error} />
      </Stack>
    </Note>
  );
}
