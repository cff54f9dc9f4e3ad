import { Button, Stack, Text } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from 'wouter';
import type { Service } from '../../../api/me.js';
import { useSay } from '../../../language/language.js';
import { hasPasskeys, NoPasskeyChosen } from '../passkeys/browser-passkeys.js';
import { signInWithPasskey } from '../passkeys/passkey-calls.js';
import { returnAddress } from './return-address.js';
import { leaveForProvider } from './sign-in-calls.js';
import { signInTexts } from './sign-in-texts.js';

/** Signing in without a password, where the browser or the service has a way. */
export function OtherWays({ service, onDone }: { service: Service; onDone: () => Promise<void> }) {
  const say = useSay(signInTexts);
  const to = returnAddress(useSearch());
  const byPasskey = useMutation({ mutationFn: async () => signInWithPasskey().then(onDone) });
  const byProvider = useMutation({ mutationFn: (id: string) => leaveForProvider(id, to) });
  if (!hasPasskeys() && service.oidc.length === 0) return null;
  const error = byPasskey.error ?? byProvider.error;
  return (
    <Stack gap="sm">
      <div className="or">{say('or')}</div>
      {hasPasskeys() && (
        <Button
          variant="default"
          leftSection={<IconFingerprint size={20} stroke={1.6} aria-hidden />}
          loading={byPasskey.isPending}
          onClick={() => byPasskey.mutate()}
        >
          {say('passkey')}
        </Button>
      )}
      {service.oidc.map(({ id, name }) => (
        <Button key={id} variant="default" onClick={() => byProvider.mutate(id)}>
          {say('with', { name })}
        </Button>
      ))}
      {error && (
        <Text role="alert" size="sm">
          {error instanceof NoPasskeyChosen ? say('noPasskey') : error.message}
        </Text>
      )}
    </Stack>
  );
}
