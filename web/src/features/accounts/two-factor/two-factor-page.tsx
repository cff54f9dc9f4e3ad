import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { meKey, useMe } from '../../../api/me.js';
import { useSay } from '../../../language/language.js';
import { Door } from '../door/door.js';
import { returnAddress } from '../door/return-address.js';
import { AskPassword } from './ask-password.js';
import { EnrolApp } from './enrol-app.js';
import { RecoveryCodes } from './recovery-codes.js';
import { twoFactorTexts } from './texts.js';
import { beginSetUp, type Enrolment } from './two-factor-calls.js';

/** Sets the second step up. Those whose role requires it are led here, and on when it is done. */
export function TwoFactorPage() {
  const say = useSay(twoFactorTexts);
  const { data: me } = useMe();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const search = useSearch();
  const onward = new URLSearchParams(search).has('to') ? returnAddress(search) : '/account/security';
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [isConfirmed, setConfirmed] = useState(false);
  if (!me) return null;
  if (enrolment && isConfirmed) {
    return (
      <Door title={say('codesTitle')} lead={say('codesLead')}>
        <RecoveryCodes codes={enrolment.backupCodes} email={me.email} onKept={() => navigate(onward)} />
      </Door>
    );
  }
  if (me.twoFactor === 'on') {
    return (
      <Door title={say('pageTitle')} lead={say('alreadyOn')}>
        <div>
          <Button component={Link} href={onward}>
            {say('go')}
          </Button>
        </div>
      </Door>
    );
  }
  const lead = say(me.twoFactorRequired ? 'requiredLead' : 'lead');
  if (!enrolment) {
    return (
      <Door title={say('pageTitle')} lead={`${lead} ${say('askLead')}`}>
        <AskPassword
          email={me.email}
          button={say('go')}
          onPassword={async (password) => setEnrolment(await beginSetUp(password))}
        />
      </Door>
    );
  }
  return (
    <Door title={say('pageTitle')} lead={say('lead')}>
      <EnrolApp
        totpURI={enrolment.totpURI}
        onConfirmed={async () => {
          setConfirmed(true);
          await queries.invalidateQueries({ queryKey: meKey });
        }}
      />
    </Door>
  );
}
