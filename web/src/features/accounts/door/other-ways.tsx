import { Button, Stack, Text } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from 'wouter';
import type { Service } from '../../../api/me.js';
import { useSay } from '../../../language/language.js';
import { Fault } from '../../../ui/fault.js';
import { hasPasskeys, NoPasskeyChosen } from '../passkeys/browser-passkeys.js';
import { signInWithPasskey } from '../passkeys/passkey-calls.js';
import { returnAddress } from './return-address.js';
import { leaveForProvider } from './sign-in-calls.js';
import { signInTexts } from './sign-in-texts.js';

type OnDone = () => Promise<void>;

/** Signing in without a password, where the browser or the service has a way. */
export function OtherWays({ service, onDone }: { service: Service; onDone: OnDone }) {
  const say = useSay(signInTexts);
  const to = returnAddress(useSearch());
  const byProvider = useMutation({ mutationFn: (id: string) => leaveForProvider(id, to) });
  if (!hasPasskeys() && service.oidc.length === 0) return null;
  return (
    <Stack gap="sm">
      <div className="or">{say('or')}</div>
      <PasskeyWay onDone={onDone} />
      {service.oidc.map(({ id, name }) => (
        <Button key={id} variant="default" onClick={() => byProvider.mutate(id)}>
          {say('with', { name })}
        </Button>
      ))}
      <Fault error={byProvider.error} />
    </Stack>
  );
}

/** Signing in with a passkey, which does not leave the page; nothing where the browser has none. */
export function PasskeyWay({ onDone }: { onDone: OnDone }) {
  const say = useSay(signInTexts);
  const byPasskey = useMutation({ mutationFn: async () => signInWithPasskey().then(onDone) });
  if (!hasPasskeys()) return null;
  const isNone = byPasskey.error instanceof NoPasskeyChosen;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFingerprint size={20} stroke={1.6} aria-hidden />}
        loading={byPasskey.isPending}
        onClick={() => byPasskey.mutate()}
      >
        {say('passkey')}
      </Button>
      {isNone ? (
        <Text role="alert" size="sm">
          {say('noPasskey')}
        </Text>
      ) : (
        <Fault error={byPasskey.error} />
      )}
    </>
  );
}
