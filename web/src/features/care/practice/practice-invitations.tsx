import { Title } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { Section } from '../../../ui/section.js';
import { Failed, Loading } from '../../../ui/states.js';
import type { NewCareInvitation } from '../invitation/invitation-calls.js';
import { InvitationList } from '../invitation/invitation-list.js';
import { MadeInvitation } from '../invitation/made-invitation.js';
import { InviteForm } from './invite-form.js';
import { usePracticeDesk, usePracticeInvitations, type MemberRole } from './practice-calls.js';
import { practiceTexts } from './texts.js';

/** Whom the practice invites, and what became of it. */
export function PracticeInvitations({ role }: { role: MemberRole }) {
  const say = useSay(practiceTexts);
  const [made, setMade] = useState<NewCareInvitation>();
  const { data, error, refetch } = usePracticeInvitations();
  const { takeBack } = usePracticeDesk();
  return (
    <Section title={say('invitations')} about={say('invitationsAbout')}>
      {made ? (
        <MadeInvitation invitation={made} onDone={() => setMade(undefined)} />
      ) : (
        <InviteForm role={role} onMade={setMade} />
      )}
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={2} />}
      {data && data.invitations.length > 0 && (
        <div>
          <Title order={3} size="h4" mt="md" mb="sm">
            {say('invited')}
          </Title>
          <InvitationList invitations={data.invitations} onTakeBack={takeBack} />
        </div>
      )}
    </Section>
  );
}
