import { Button, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../../api/me.js';
import { useSay } from '../../../language/language.js';
import { Dialog } from '../../../ui/dialog.js';
import { useMoment } from '../../../ui/moment.js';
import { Failed, Loading } from '../../../ui/states.js';
import { accountsKey, listAccounts, type ListedAccount } from './admin-calls.js';
import { ManageAccount } from './manage-account.js';
import { adminTexts } from './texts.js';

const typingPauseMs = 250;

/** The accounts, to be searched and looked after. */
export function AccountList() {
  const say = useSay(adminTexts);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), typingPauseMs);
  const [managedId, setManagedId] = useState<string>();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...accountsKey, q],
    queryFn: ({ pageParam }) => listAccounts(q, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const accounts = data?.pages.flatMap((page) => page.accounts) ?? [];
  const managed = accounts.find(({ id }) => id === managedId);
  return (
    <>
      <TextInput
        size="md"
        type="search"
        label={say('search')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && accounts.length === 0 && <Text role="status">{say('none')}</Text>}
      <ul className="entries">
        {accounts.map((account) => (
          <Entry key={account.id} account={account} onManage={() => setManagedId(account.id)} />
        ))}
      </ul>
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('more')}
          </Button>
        </div>
      )}
      <Dialog
        title={managed?.name ?? ''}
        isOpen={managed !== undefined}
        onClose={() => setManagedId(undefined)}
      >
        {managed && <ManageAccount account={managed} />}
      </Dialog>
    </>
  );
}

function Entry({ account, onManage }: { account: ListedAccount; onManage: () => void }) {
  const say = useSay(adminTexts);
  const { data: me } = useMe();
  const moment = useMoment();
  const { role, createdAt, deletionDueAt } = account;
  const facts = [
    say('roles', { role }),
    say('since', { date: moment(createdAt) }),
    ...(account.twoFactor === 'on' ? [say('secondStep')] : []),
    ...(account.emailVerified ? [] : [say('unverified')]),
    ...(deletionDueAt === null ? [] : [say('deletion', { date: moment(deletionDueAt) })]),
  ];
  return (
    <li>
      <div className="entry-text">
        <Text fw={600}>
          {account.name}
          {account.id === me?.id && ` (${say('you')})`}
          {account.disabled && <span className="mark">{say('disabled')}</span>}
        </Text>
        <Text size="sm">{account.email}</Text>
        <Text size="sm" c="var(--soft)">
          {facts.join(', ')}
        </Text>
      </div>
      <Button variant="default" onClick={onManage} aria-label={`${say('manage')}: ${account.name}`}>
        {say('manage')}
      </Button>
    </li>
  );
}
