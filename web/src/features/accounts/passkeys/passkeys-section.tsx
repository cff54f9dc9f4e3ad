import { Button, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { Dialog } from '../../../ui/dialog.js';
import { useMoment } from '../../../ui/moment.js';
import { Section } from '../../../ui/section.js';
import { Failed, Loading } from '../../../ui/states.js';
import { hasPasskeys } from './browser-passkeys.js';
import { listPasskeys, removePasskey, type Passkey } from './passkey-calls.js';
import { PasskeyName } from './passkey-name.js';
import { passkeyTexts } from './texts.js';

const passkeysKey = ['passkeys'] as const;

/** The passkeys of an account: add one, name it, remove it. */
export function PasskeysSection() {
  const say = useSay(passkeyTexts);
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: passkeysKey, queryFn: listPasskeys });
  const [open, setOpen] = useState<'new' | Passkey>();
  const close = async () => {
    setOpen(undefined);
    await queries.invalidateQueries({ queryKey: passkeysKey });
  };
  return (
    <Section title={say('title')} about={say('about')}>
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={1} />}
      {data?.length === 0 && <Text>{say('none')}</Text>}
      {data && data.length > 0 && (
        <ul className="entries">
          {data.map((passkey) => (
            <Entry key={passkey.id} passkey={passkey} onRename={() => setOpen(passkey)} onRemoved={close} />
          ))}
        </ul>
      )}
      {data && hasPasskeys() && (
        <div>
          <Button variant="default" onClick={() => setOpen('new')}>
            {say('add')}
          </Button>
        </div>
      )}
      {!hasPasskeys() && <Text size="sm">{say('notHere')}</Text>}
      <Dialog
        title={say(open === 'new' ? 'add' : 'rename')}
        isOpen={open !== undefined}
        onClose={() => setOpen(undefined)}
      >
        {open && <PasskeyName passkey={open === 'new' ? undefined : open} onDone={close} />}
      </Dialog>
    </Section>
  );
}

interface EntryProps {
  readonly passkey: Passkey;
  readonly onRename: () => void;
  readonly onRemoved: () => Promise<void>;
}

function Entry({ passkey, onRename, onRemoved }: EntryProps) {
  const say = useSay(passkeyTexts);
  const moment = useMoment();
  const name = passkey.name ?? say('unnamed');
  return (
    <li>
      <div className="entry-text">
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="var(--soft)">
          {say('added', { date: moment(passkey.createdAt) })}
        </Text>
      </div>
      <Button variant="default" onClick={onRename}>
        {say('rename')}
      </Button>
      <Confirm
        action={say('remove')}
        title={say('removeTitle')}
        onConfirm={() => removePasskey(passkey.id).then(onRemoved)}
      >
        {say('removeText', { name })}
      </Confirm>
    </li>
  );
}
