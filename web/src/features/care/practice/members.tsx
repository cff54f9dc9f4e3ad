import { Group, NativeSelect, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useSay } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { Fault } from '../../../ui/fault.js';
import { useDay } from '../../../ui/moment.js';
import { Section } from '../../../ui/section.js';
import {
  memberRoles,
  usePracticeDesk,
  type Member,
  type MemberRole,
  type Practice,
} from './practice-calls.js';
import { practiceTexts } from './texts.js';

/** Who works in the practice. An owner changes what each is and removes them; everybody may leave. */
export function Members({ practice }: { practice: Practice }) {
  const say = useSay(practiceTexts);
  return (
    <Section title={say('members')} about={say('membersAbout')}>
      <ul className="entries">
        {practice.members.map((member) => (
          <Entry key={member.id} member={member} practice={practice} />
        ))}
      </ul>
    </Section>
  );
}

function Entry({ member, practice }: { member: Member; practice: Practice }) {
  const say = useSay(practiceTexts);
  const day = useDay();
  const { name, role, joinedAt, isSelf } = member;
  const isOwner = practice.role === 'owner';
  return (
    <li>
      <div className="entry-text">
        <Text fw={600}>{isSelf ? say('you', { name }) : name}</Text>
        <Text size="sm" c="var(--soft)">
          {!isOwner && `${say('roles', { role })}, `}
          {say('joined', { date: day(joinedAt) })}
        </Text>
      </div>
      <Group gap="sm">
        {isOwner && <RoleOf member={member} />}
        {isSelf && <Leave member={member} practice={practice} />}
        {isOwner && !isSelf && <Remove member={member} />}
      </Group>
    </li>
  );
}

function RoleOf({ member: { id, name, role } }: { member: Member }) {
  const say = useSay(practiceTexts);
  const { changeMember } = usePracticeDesk();
  const changing = useMutation({ mutationFn: (wanted: MemberRole) => changeMember(id, wanted) });
  return (
    <div>
      <NativeSelect
        size="md"
        aria-label={say('roleOf', { name })}
        value={changing.isPending ? changing.variables : role}
        disabled={changing.isPending}
        onChange={({ currentTarget }) => changing.mutate(currentTarget.value as MemberRole)}
        data={memberRoles.map((value) => ({ value, label: say('roles', { role: value }) }))}
      />
      <Fault error={changing.error} />
    </div>
  );
}

function Leave({ member, practice }: { member: Member; practice: Practice }) {
  const say = useSay(practiceTexts);
  const { removeMember } = usePracticeDesk();
  return (
    <Confirm
      action={say('leave')}
      title={say('leaveTitle', { practice: practice.name })}
      onConfirm={() => removeMember(member.id)}
    >
      {say('leaveText')}
    </Confirm>
  );
}

function Remove({ member: { id, name } }: { member: Member }) {
  const say = useSay(practiceTexts);
  const { removeMember } = usePracticeDesk();
  return (
    <Confirm action={say('remove')} title={say('removeTitle', { name })} onConfirm={() => removeMember(id)}>
      {say('removeText', { name })}
    </Confirm>
  );
}
