import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { Dialog } from '../../../ui/dialog.js';
import { Fault } from '../../../ui/fault.js';
import { useMoment } from '../../../ui/moment.js';
import { Failed, Loading } from '../../../ui/states.js';
import { webhookTexts } from './texts.js';
import { useWebhookCalls, useWebhooks, type NewWebhook, type Webhook } from './webhook-calls.js';
import { WebhookForm } from './webhook-form.js';
import { WebhookLog } from './webhook-log.js';

/** Who is told, how that goes, and what can be done with each. */
export function WebhookList({ onSecret }: { onSecret: (made: NewWebhook) => void }) {
  const say = useSay(webhookTexts);
  const { data, error, refetch } = useWebhooks();
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={2} />;
  if (data.webhooks.length === 0) return <Text>{say('none')}</Text>;
  return (
    <ul className="webhooks">
      {data.webhooks.map((webhook) => (
        <Entry key={webhook.id} webhook={webhook} onSecret={onSecret} />
      ))}
    </ul>
  );
}

function Entry({ webhook, onSecret }: { webhook: Webhook; onSecret: (made: NewWebhook) => void }) {
  const say = useSay(webhookTexts);
  const [isLogOpen, setLogOpen] = useState(false);
  const { url, events } = webhook;
  return (
    <li>
      <Text fw={600} className="anywhere">
        {url}
      </Text>
      <Text size="sm" c="var(--soft)">
        {events.map((event) => say(`short.${event}`)).join(' · ')}
      </Text>
      <State webhook={webhook} />
      <Actions webhook={webhook} onSecret={onSecret} onTested={() => setLogOpen(true)} />
      <Button variant="subtle" px={0} aria-expanded={isLogOpen} onClick={() => setLogOpen(!isLogOpen)}>
        {say(isLogOpen ? 'hideLog' : 'showLog')}
      </Button>
      {isLogOpen && <WebhookLog webhook={webhook} />}
    </li>
  );
}

function State({ webhook }: { webhook: Webhook }) {
  const say = useSay(webhookTexts);
  const moment = useMoment();
  const { offAt, offBecause, failingSince, deliveredAt, slowedUntil, oldSecretUntil } = webhook;
  if (offAt !== null && offBecause !== null) {
    return (
      <Alert variant="outline" color={offBecause === 'owner' ? 'gray' : 'accent'} my="xs">
        {say(`off.${offBecause}`, { date: moment(offAt) })}
      </Alert>
    );
  }
  const lines = [
    failingSince !== null && say('failing', { date: moment(failingSince) }),
    failingSince === null && deliveredAt === null && say('neverDelivered'),
    deliveredAt !== null && say('delivered', { date: moment(deliveredAt) }),
    slowedUntil !== null && say('slowed', { date: moment(slowedUntil) }),
    oldSecretUntil !== null && say('oldSecret', { date: moment(oldSecretUntil) }),
  ].filter((line) => line !== false);
  return <Text size="sm">{lines.join(' ')}</Text>;
}

interface ActionsProps {
  readonly webhook: Webhook;
  readonly onSecret: (made: NewWebhook) => void;
  readonly onTested: () => void;
}

function Actions({ webhook, onSecret, onTested }: ActionsProps) {
  const say = useSay(webhookTexts);
  const calls = useWebhookCalls();
  const [isChanging, setChanging] = useState(false);
  const { id, url, events, offAt } = webhook;
  const isOn = offAt === null;
  const testing = useMutation({ mutationFn: () => calls.test(id), onSuccess: onTested });
  const switching = useMutation({
    mutationFn: () => calls.change(id, { url, events, isOn: !isOn }),
    onSuccess: calls.refresh,
  });
  const rotate = async () => {
    onSecret(await calls.rotate(id));
    await calls.refresh();
  };
  const remove = async () => {
    await calls.remove(id);
    await calls.refresh();
  };
  const change = async (input: Pick<Webhook, 'url' | 'events'>) => {
    await calls.change(id, { ...input, isOn });
    setChanging(false);
  };
  return (
    <>
      <Group gap="xs" my="xs">
        {isOn && (
          <Button variant="default" loading={testing.isPending} onClick={() => testing.mutate()}>
            {say('test')}
          </Button>
        )}
        <Button variant="default" onClick={() => setChanging(true)}>
          {say('change')}
        </Button>
        <Button variant="default" loading={switching.isPending} onClick={() => switching.mutate()}>
          {say(isOn ? 'off' : 'on')}
        </Button>
        <Confirm action={say('rotate')} title={say('rotateTitle')} danger={false} onConfirm={rotate}>
          {say('rotateText')}
        </Confirm>
        <Confirm action={say('delete')} title={say('deleteTitle')} onConfirm={remove}>
          <span className="anywhere">{say('deleteText', { url })}</span>
        </Confirm>
      </Group>
      <Fault error={testing.error ?? switching.error} />
      {testing.isSuccess && (
        <Text size="sm" role="status">
          {say('tested')}
        </Text>
      )}
      <Dialog title={say('changeTitle')} isOpen={isChanging} onClose={() => setChanging(false)}>
        <WebhookForm button={say('save')} webhook={webhook} onSend={change} />
      </Dialog>
    </>
  );
}
