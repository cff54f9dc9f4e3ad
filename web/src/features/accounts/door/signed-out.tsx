import { Anchor, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useService, type Service } from '../../../api/me.js';
import { afterSignIn } from '../../../api/session.js';
import { startAnew } from '../../../api/start-anew.js';
import { useSay } from '../../../language/language.js';
import { DemoPeople } from '../../../ui/demo-people.js';
import { Dialog } from '../../../ui/dialog.js';
import { Failed, Loading } from '../../../ui/states.js';
import '../accounts.css';
import { PasskeyWay } from './other-ways.js';
import { SignInSteps, type SignInStep } from './sign-in-steps.js';
import { signInTexts } from './sign-in-texts.js';

/** A window over a page whose session ended: the page waits behind it, unseen, with what was written in it. */
export function SignedOut({ email }: { email: string }) {
  const say = useSay(signInTexts);
  const { data: service, error, refetch } = useService();
  return (
    <Dialog title={say('signedOut')} isOpen hidesPage>
      <Stack gap="lg">
        <Text>{say('signedOutText')}</Text>
        {error && !service && <Failed error={error} onRetry={() => void refetch()} />}
        {!service && !error && <Loading rows={2} />}
        {service?.demo && <DemoPeople />}
        {service && !service.demo && <WaysBack service={service} email={email} />}
        <div>
          <Anchor component="button" className="tap" onClick={() => void startAnew('/')}>
            {say('leave')}
          </Anchor>
        </div>
      </Stack>
    </Dialog>
  );
}

/** The password, a passkey, or a tab of its own for what would leave this page. */
function WaysBack({ service, email }: { service: Service; email: string }) {
  const say = useSay(signInTexts);
  const queries = useQueryClient();
  const [step, setStep] = useState<SignInStep>('password');
  const onDone = () => afterSignIn(queries);
  return (
    <>
      <SignInSteps step={step} onStep={setStep} service={service} email={email} onDone={onDone} />
      {step !== 'second' && (
        <>
          <PasskeyWay onDone={onDone} />
          <div className="door-links">
            <Anchor href="/sign-in" target="_blank">
              {say('otherTab')}
            </Anchor>
          </div>
        </>
      )}
    </>
  );
}
