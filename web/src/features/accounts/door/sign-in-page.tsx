import { Anchor } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Redirect, useSearch } from 'wouter';
import { useMe, useService } from '../../../api/me.js';
import { afterSignIn } from '../../../api/session.js';
import { useSay } from '../../../language/language.js';
import { DemoPeople } from '../../../ui/demo-people.js';
import { Failed, Loading } from '../../../ui/states.js';
import { Door, Note } from './door.js';
import { OtherWays } from './other-ways.js';
import { PasswordLinks } from './password-step.js';
import { returnAddress } from './return-address.js';
import { SignInSteps, type SignInStep } from './sign-in-steps.js';
import { signInTexts } from './sign-in-texts.js';

/** Where people sign in. Once they are signed in, here or in another tab, they return to where they came from. */
export function SignInPage() {
  const say = useSay(signInTexts);
  const queries = useQueryClient();
  const { data: me } = useMe();
  const { data: service, error, refetch } = useService();
  const [step, setStep] = useState<SignInStep>('password');
  const search = useSearch();
  const query = new URLSearchParams(search);
  const onDone = () => afterSignIn(queries);
  if (me && !me.hasEnded) return <Redirect to={returnAddress(search)} replace />;
  if (error && !service) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!service) return <Loading />;
  const isSecondStep = step === 'second';
  return (
    <Door title={say(isSecondStep ? 'codeTitle' : 'title')}>
      {!isSecondStep && service.setUpNeeded && (
        <Note>
          {say('notSetUp')}{' '}
          <Anchor component={Link} href="/setup" underline="always">
            {say('setUp')}
          </Anchor>
        </Note>
      )}
      {!isSecondStep && query.has('reset') && <Note>{say('resetDone')}</Note>}
      {!isSecondStep && query.has('error') && <Note>{say('providerRefused')}</Note>}
      {service.demo && <DemoPeople />}
      {!service.demo && <SignInSteps step={step} onStep={setStep} service={service} onDone={onDone} />}
      {!service.demo && !isSecondStep && (
        <>
          <PasswordLinks service={service} />
          <OtherWays service={service} onDone={onDone} />
        </>
      )}
    </Door>
  );
}
