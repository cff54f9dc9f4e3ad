import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSay } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { Copyable } from '../../../ui/copyable.js';
import { Fault } from '../../../ui/fault.js';
import { Form } from '../../../ui/form.js';
import { useMoment } from '../../../ui/moment.js';
import {
  accountsKey,
  changeAccount,
  makeLink,
  turnSecondFactorOff,
  type ListedAccount,
  type Role,
} from './admin-calls.js';
import { adminTexts } from './texts.js';

const roles: readonly Role[] = ['runner', 'physio', 'admin'];

/** What an admin can do for, and with, one account. */
export function ManageAccount({ account }: { account: ListedAccount }) {
  const say = useSay(adminTexts);
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: accountsKey });
  const { id, name, role } = account;
  return (
    <Stack gap="lg">
      <Text size="sm" className="anywhere">
        {account.email}
      </Text>
      <Form
        button={say('save')}
        onSend={async (values) => {
          await changeAccount(id, { role: values.role as Role });
          await again();
        }}
      >
        <NativeSelect
          size="md"
          name="role"
          label={say('role')}
          description={say('roleHint')}
          defaultValue={role}
          data={roles.map((value) => ({ value, label: say('roles', { role: value }) }))}
        />
      </Form>
      <Links account={account} />
      <Group gap="sm">
        {account.twoFactor === 'on' && (
          <Confirm
            action={say('factorOff')}
            title={say('factorOffTitle')}
            onConfirm={() => turnSecondFactorOff(id).then(again)}
          >
            {say('factorOffText', { name })}
          </Confirm>
        )}
        {account.disabled ? (
          <Enable id={id} onDone={again} />
        ) : (
          <Confirm
            action={say('disable')}
            title={say('disableTitle')}
            onConfirm={() => changeAccount(id, { disabled: true }).then(again)}
          >
            {say('disableText', { name })}
          </Confirm>
        )}
      </Group>
    </Stack>
  );
}

function Enable({ id, onDone }: { id: string; onDone: () => Promise<void> }) {
  const say = useSay(adminTexts);
  const enabling = useMutation({ mutationFn: () => changeAccount(id, { disabled: false }).then(onDone) });
  return (
    <>
      <Button variant="default" loading={enabling.isPending} onClick={() => enabling.mutate()}>
        {say('enable')}
      </Button>
      <Fault error={enabling.error} />
    </>
  );
}

function Links({ account }: { account: ListedAccount }) {
  const say = useSay(adminTexts);
  const moment = useMoment();
  const making = useMutation({ mutationFn: (kind: 'reset' | 'verify') => makeLink(account.id, kind) });
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {say('links')}
      </Title>
      <Text size="sm">{say('linksHint')}</Text>
      <Group gap="sm">
        <Button variant="default" onClick={() => making.mutate('reset')}>
          {say('resetLink')}
        </Button>
        {!account.emailVerified && (
          <Button variant="default" onClick={() => making.mutate('verify')}>
            {say('verifyLink')}
          </Button>
        )}
      </Group>
      <Fault error={making.error} />
      {making.data && (
        <>
          <Copyable text={making.data.url} label={say('link')} />
          <Text size="sm">{say('validUntil', { date: moment(making.data.expiresAt) })}</Text>
        </>
      )}
    </Stack>
  );
}
