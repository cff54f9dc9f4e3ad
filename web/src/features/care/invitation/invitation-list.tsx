import { Text } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { useMoment } from '../../../ui/moment.js';
import type { CareInvitation } from './invitation-calls.js';
import { careInvitationTexts } from './texts.js';

type TakeBack = (id: string) => Promise<unknown>;

interface InvitationListProps {
  readonly invitations: readonly CareInvitation[];
  readonly onTakeBack: TakeBack;
}

/** Invitations that nobody used yet, which can be taken back; those that were used are folded away. */
export function InvitationList({ invitations, onTakeBack }: InvitationListProps) {
  const say = useSay(careInvitationTexts);
  const used = invitations.filter(({ usedAt }) => usedAt !== null);
  return (
    <>
      <Entries invitations={invitations.filter(({ usedAt }) => usedAt === null)} onTakeBack={onTakeBack} />
      {used.length > 0 && (
        <details className="care-details">
          <summary>{say('usedOnes', { count: used.length })}</summary>
          <Entries invitations={used} />
        </details>
      )}
    </>
  );
}

function Entries({
  invitations,
  onTakeBack,
}: {
  invitations: readonly CareInvitation[];
  onTakeBack?: TakeBack;
}) {
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
          {onTakeBack && (
            <Confirm action={say('takeBack')} title={say('takeBackTitle')} onConfirm={() => onTakeBack(id)}>
              {say('takeBackText')}
            </Confirm>
          )}
        </li>
      ))}
    </ul>
  );
}
