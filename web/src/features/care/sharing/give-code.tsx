import { Button, Group, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { Section } from '../../../ui/section.js';
import { Failed } from '../../../ui/states.js';
import { ConsentForm } from '../consent/consent-form.js';
import { DaysField } from '../invitation/days-field.js';
import type { NewCareInvitation } from '../invitation/invitation-calls.js';
import { InvitationList } from '../invitation/invitation-list.js';
import { MadeInvitation } from '../invitation/made-invitation.js';
import { useCodes, useSharingDesk } from './sharing-calls.js';
import { sharingTexts } from './texts.js';

/** A code that lets whichever practice gets it see what the runner says; or the way in for one that they were given. */
export function GiveCode() {
  const say = useSay(sharingTexts);
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<NewCareInvitation>();
  const { makeCode } = useSharingDesk();
  return (
    <Section title={say('give')} about={say('giveAbout')}>
      {made && <MadeInvitation invitation={made} onDone={() => setMade(undefined)} />}
      {!made && isMaking && (
        <ConsentForm
          button={say('makeButton')}
          beside={
            <Button variant="default" onClick={() => setMaking(false)}>
              {say('cancel')}
            </Button>
          }
          onAgree={async (consent, { days }) => {
            setMade(await makeCode(consent, Number(days)));
            setMaking(false);
          }}
        >
          <div className="narrow">
            <DaysField />
          </div>
        </ConsentForm>
      )}
      {!made && !isMaking && (
        <Group gap="sm">
          <Button className="care-wrap" onClick={() => setMaking(true)}>
            {say('giveButton')}
          </Button>
          <Button component={Link} href="/care/invitation" variant="default">
            {say('haveCode')}
          </Button>
        </Group>
      )}
      <Codes />
    </Section>
  );
}

/** The codes that were made, as long as there are any. */
function Codes() {
  const say = useSay(sharingTexts);
  const { data, error, refetch } = useCodes();
  const { takeCodeBack } = useSharingDesk();
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data || data.invitations.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h4" mb="sm">
        {say('codes')}
      </Title>
      <InvitationList invitations={data.invitations} onTakeBack={takeCodeBack} />
    </div>
  );
}
