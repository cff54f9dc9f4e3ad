import { useState } from 'react';
import { useService } from '../../../api/me.js';
import { useSay } from '../../../language/language.js';
import { Form } from '../../../ui/form.js';
import { Failed, Loading } from '../../../ui/states.js';
import { BackToSignIn } from './back-to-sign-in.js';
import { Door } from './door.js';
import { EmailField, usePersonFaults } from './person-fields.js';
import { resetTexts } from './reset-texts.js';
import { askForReset } from './sign-in-calls.js';

/** Asks for a link to a new password, for those who lost theirs. */
export function ForgotPasswordPage() {
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
