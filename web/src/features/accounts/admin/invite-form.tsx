import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { Copyable } from '../../../ui/copyable.js';
import { Field, Form } from '../../../ui/form.js';
import { useMoment } from '../../../ui/moment.js';
import { usePersonFaults } from '../door/person-fields.js';
import { invitationsKey, invite, type NewInvitation, type Role } from './admin-calls.js';
import { adminTexts } from './texts.js';

const roles: readonly Role[] = ['runner', 'physio', 'admin'];
const daysToChoose = [1, 3, 7];

/** Whom an invitation is for, and what it gives; then its link, which is shown this once. */
export function InviteForm() {
  const say = useSay(adminTexts);
  const { ofEmail } = usePersonFaults();
  const queries = useQueryClient();
  const [made, setMade] = useState<NewInvitation>();
  if (made) return <Made invitation={made} onDone={() => setMade(undefined)} />;
  return (
    <div className="narrow">
      <Form
        button={say('invite')}
        check={({ email }) => ({ email: email ? ofEmail(email) : undefined })}
        onSend={async ({ email, role, days }) => {
          const address = email?.trim();
          setMade(
            await invite({ ...(address && { email: address }), role: role as Role, days: Number(days) }),
          );
          await queries.invalidateQueries({ queryKey: invitationsKey });
        }}
      >
        <Field
          name="email"
          type="email"
          label={say('email')}
          description={say('emailHint')}
          autoComplete="off"
          autoCapitalize="none"
        />
        <NativeSelect
          size="md"
          name="role"
          label={say('role')}
          data={roles.map((value) => ({ value, label: say('roles', { role: value }) }))}
        />
        <NativeSelect
          size="md"
          name="days"
          label={say('days')}
          defaultValue="7"
          data={daysToChoose.map((days) => ({ value: String(days), label: say('daysOf', { days }) }))}
        />
      </Form>
    </div>
  );
}

function Made({ invitation, onDone }: { invitation: NewInvitation; onDone: () => void }) {
  const say = useSay(adminTexts);
  const moment = useMoment();
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {say('inviteTitle')}
      </Title>
      <Text size="sm">{say('inviteText')}</Text>
      <Copyable text={invitation.url} label={say('link')} />
      <Text size="sm">{say('validUntil', { date: moment(invitation.expiresAt) })}</Text>
      {invitation.mailed && <Text size="sm">{say('mailed', { email: invitation.email ?? '' })}</Text>}
      <div>
        <Button onClick={onDone}>{say('done')}</Button>
      </div>
    </Stack>
  );
}
