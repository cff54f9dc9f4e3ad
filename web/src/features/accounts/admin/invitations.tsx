import { Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useService } from '../../../api/me.js';
import { useSay } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { useMoment } from '../../../ui/moment.js';
import { Section } from '../../../ui/section.js';
import { Failed, Loading } from '../../../ui/states.js';
import { invitationsKey, listInvitations, takeInvitationBack, type Invitation } from './admin-calls.js';
import { InviteForm } from './invite-form.js';
import { adminTexts } from './texts.js';

const aboutOf = { open: 'invitationsOpen', invite: 'invitationsAbout', closed: 'invitationsClosed' } as const;

/** Who may make an account although not everybody may. */
export function Invitations() {
  const say = useSay(adminTexts);
  const { data: service } = useService();
  const { data, error, refetch } = useQuery({ queryKey: invitationsKey, queryFn: listInvitations });
  return (
    <Section title={say('invitations')} about={say(aboutOf[service?.signup ?? 'invite'])}>
      <InviteForm />
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={2} />}
      {data?.invitations.length === 0 && <Text>{say('noInvitations')}</Text>}
      <ul className="entries">
        {data?.invitations.map((invitation) => (
          <Entry key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </Section>
  );
}

function Entry({ invitation }: { invitation: Invitation }) {
  const say = useSay(adminTexts);
  const moment = useMoment();
  const queries = useQueryClient();
  const { id, email, role, usedAt, expiresAt } = invitation;
  const takeBack = async () => {
    await takeInvitationBack(id);
    await queries.invalidateQueries({ queryKey: invitationsKey });
  };
  return (
    <li>
      <div className="entry-text">
        <Text fw={600}>{email ?? say('anybody')}</Text>
        <Text size="sm" c="var(--soft)">
          {say('roles', { role })},{' '}
          {usedAt ? say('used', { date: moment(usedAt) }) : say('expires', { date: moment(expiresAt) })}
        </Text>
      </div>
      {!usedAt && (
        <Confirm action={say('takeBack')} title={say('takeBackTitle')} onConfirm={takeBack}>
          {say('takeBackText')}
        </Confirm>
      )}
    </li>
  );
}
