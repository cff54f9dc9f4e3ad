import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSay } from '../../../language/language.js';
import { Fault } from '../../../ui/fault.js';
import { useMoment } from '../../../ui/moment.js';
import { operatorKey, subscribe, type OperatorProvider } from './operator-calls.js';
import { operatorTexts } from './texts.js';

/** Whether the provider sends here, and a button that has it registered where that goes by itself. */
export function SubscriptionState({ provider }: { provider: OperatorProvider }) {
  const say = useSay(operatorTexts);
  const moment = useMoment();
  const queries = useQueryClient();
  const { id, name, isOn, subscription } = provider;
  const registering = useMutation({
    mutationFn: () => subscribe(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: operatorKey }),
  });
  if (!isOn) return null;
  if (!subscription) return <Text size="sm">{say('registerYourself', { name })}</Text>;
  const { subscribedAt } = subscription;
  return (
    <Group gap="sm">
      <Text size="sm" className="entry-text">
        {subscribedAt === null
          ? say('notSubscribed', { name })
          : say('subscribed', { name, date: moment(subscribedAt) })}
      </Text>
      <Button variant="default" loading={registering.isPending} onClick={() => registering.mutate()}>
        {say(subscribedAt === null ? 'subscribe' : 'subscribeAgain')}
      </Button>
      <Fault error={registering.error} />
    </Group>
  );
}
