import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { useService } from '../../../api/me.js';
import { afterSignIn } from '../../../api/session.js';
import { useSay } from '../../../language/language.js';
import { DemoPeople } from '../../../ui/demo-people.js';
import { Failed, Loading } from '../../../ui/states.js';
import { Door, Note } from './door.js';
import { OtherWays } from './other-ways.js';
import { PasswordStep } from './password-step.js';
import { returnAddress } from './return-address.js';
import { SecondStep } from './second-step.js';
import { signInTexts } from './sign-in-texts.js';

/** Where people sign in, and return to where they came from. */
export function SignInPage() {
  const say = useSay(signInTexts);
  const { data: service, error, refetch } = useService();
  const [isSecondStep, setSecondStep] = useState(false);
  const [isTooLate, setTooLate] = useState(false);
  const search = useSearch();
  const query = new URLSearchParams(search);
  const to = returnAddress(search);
  const arrive = useArrival(to);
  if (error && !service) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!service) return <Loading />;
  if (service.setUpNeeded) return <Redirect to="/setup" replace />;
  if (isSecondStep) {
    return (
      <SecondStep
        onDone={arrive}
        onStartOver={(tooLate) => {
          setTooLate(tooLate);
          setSecondStep(false);
        }}
      />
    );
  }
  return (
    <Door title={say('title')}>
      {isTooLate && <Note>{say('tooLate')}</Note>}
      {query.has('ended') && <Note>{say('ended')}</Note>}
      {query.has('reset') && <Note>{say('resetDone')}</Note>}
      {query.has('error') && <Note>{say('providerRefused')}</Note>}
      {service.demo && <DemoPeople to={to} />}
      {!service.demo && (
        <>
          <PasswordStep service={service} onDone={arrive} onSecondFactor={() => setSecondStep(true)} />
          <OtherWays service={service} onDone={arrive} />
        </>
      )}
    </Door>
  );
}

/** What happens once somebody is signed in: back to where they came from. */
function useArrival(to: string): () => Promise<void> {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return async () => {
    await afterSignIn(queries);
    navigate(to, { replace: true });
  };
}
