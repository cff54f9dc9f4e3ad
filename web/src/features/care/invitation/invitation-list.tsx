import { Text } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { useMoment } from '../../../ui/moment.js';
import type { CareInvitation } from './invitation-calls.js';
import { careInvitationTexts } from './texts.js';

interface InvitationListProps {
  readonly invitations: readonly CareInvitation[];
  readonly onTakeBack: (id: string) => Promise<unknown>;
}

/** Invitations with what became of them; those that nobody used can be taken back. */
export function InvitationList({ invitations, onTakeBack }: InvitationListProps) {
  const say = useSay(careInvitationTexts);
  const moment = useMoment();
  return (
    <ul className="entries">
      {invitations.map(({ id, kind, role, createdAt, usedAt, expiresAt }) => (
        <li key={id}>
          <div className="entry-text">
            <Text fw={600}>
              {say('kinds', { kind })} {role && say('roleOf', { role })}
            </Text>
            <Text size="sm" c="var(--soft)">
              {say('made', { date: moment(createdAt) })},{' '}
              {usedAt ? say('used', { date: moment(usedAt) }) : say('open', { date: moment(expiresAt) })}
            </Text>
          </div>
          {!usedAt && (
            <Confirm action={say('takeBack')} title={say('takeBackTitle')} onConfirm={() => onTakeBack(id)}>
              {say('takeBackText')}
            </Confirm>
          )}
        </li>
      ))}
    </ul>
  );
}
