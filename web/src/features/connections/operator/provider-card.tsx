import { Alert, Stack, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useSay } from '../../../language/language.js';
import { Copyable } from '../../../ui/copyable.js';
import { useMoment } from '../../../ui/moment.js';
import type { OperatorProvider } from './operator-calls.js';
import { ProviderSettings } from './provider-settings.js';
import { SubscriptionState } from './subscription-state.js';
import { operatorTexts } from './texts.js';

/** A provider: whether it is on, what is missing, what is to be registered with it, and how it goes. */
export function ProviderCard({ provider }: { provider: OperatorProvider }) {
  const say = useSay(operatorTexts);
  const { name, isOn, redirectUrl, hookUrl } = provider;
  const Sign = isOn ? IconCircleCheck : IconCircle;
  return (
    <li className="card" aria-label={name}>
      <Stack gap="sm">
        <div>
          <Title order={3}>{name}</Title>
          <Text component="div" className="with-sign">
            <Sign size={18} stroke={1.8} aria-hidden />
            {say(isOn ? 'on' : 'isOff')}
          </Text>
        </div>
        <HowItGoes provider={provider} />
        <ProviderSettings provider={provider} />
        <Address label={say('redirectUrl')} url={redirectUrl} />
        {hookUrl !== null && <Address label={say('hookUrl')} url={hookUrl} />}
        <SubscriptionState provider={provider} />
      </Stack>
    </li>
  );
}

function Address({ label, url }: { label: string; url: string }) {
  return (
    <div className="to-copy">
      <Text size="sm">{label}</Text>
      <Copyable text={url} label={label} />
    </div>
  );
}

function HowItGoes({ provider }: { provider: OperatorProvider }) {
  const say = useSay(operatorTexts);
  const moment = useMoment();
  const { isOn, connected, revoked, waiting, failed, lastEventAt, pausedUntil, trouble } = provider;
  if (!isOn && connected + revoked === 0) return null;
  return (
    <>
      <Text size="sm">
        {say('connections', { connected, revoked })} {say('activities', { waiting, failed })}{' '}
        {lastEventAt === null ? say('noEvent') : say('lastEvent', { date: moment(lastEventAt) })}
      </Text>
      {pausedUntil !== null && <Text size="sm">{say('paused', { date: moment(pausedUntil) })}</Text>}
      {trouble && (
        <Alert
          role="status"
          variant="outline"
          color="accent"
          title={say('trouble', { date: moment(trouble.at) })}
        >
          <span lang="en">{trouble.text}</span>
        </Alert>
      )}
    </>
  );
}
