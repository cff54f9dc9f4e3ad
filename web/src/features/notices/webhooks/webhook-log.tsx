import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { Fault } from '../../../ui/fault.js';
import { useMoment } from '../../../ui/moment.js';
import { Failed, Loading } from '../../../ui/states.js';
import { webhookTexts } from './texts.js';
import { useDeliveries, useWebhookCalls, type Delivery, type Webhook } from './webhook-calls.js';

/** What was sent to a receiver and how it went, with a way to have it sent again. */
export function WebhookLog({ webhook }: { webhook: Webhook }) {
  const say = useSay(webhookTexts);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeliveries(webhook.id);
  const deliveries = data?.pages.flatMap((page) => page.deliveries);
  if (!deliveries) {
    return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={2} />;
  }
  if (deliveries.length === 0) return <Text size="sm">{say('logNone')}</Text>;
  const isOn = webhook.offAt === null;
  return (
    <section aria-label={say('log', { url: webhook.url })} className="webhook-log">
      {isOn && deliveries.some(({ status }) => status === 'failed') && <ReplayFailed id={webhook.id} />}
      <ul>
        {deliveries.map((delivery) => (
          <Sent key={delivery.id} id={webhook.id} delivery={delivery} isOn={isOn} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </section>
  );
}

function Sent({ id, delivery, isOn }: { id: string; delivery: Delivery; isOn: boolean }) {
  const say = useSay(webhookTexts);
  const moment = useMoment();
  const { replay, refresh } = useWebhookCalls();
  const words = useOutcome(delivery);
  const replaying = useMutation({ mutationFn: () => replay(id, delivery.id), onSuccess: refresh });
  const isBad = delivery.status === 'failed' || delivery.answer !== null || delivery.fault !== null;
  return (
    <li>
      <div className="webhook-sent">
        <Text size="sm" fw={600}>
          {say(`short.${delivery.type}`)} · {moment(delivery.happenedAt)}
        </Text>
        <Text size="sm" c={isBad && delivery.status !== 'delivered' ? 'var(--ink)' : 'var(--soft)'}>
          {words}
        </Text>
        <Fault error={replaying.error} />
      </div>
      {isOn && (
        <Button variant="default" loading={replaying.isPending} onClick={() => replaying.mutate()}>
          {say('replay')}
        </Button>
      )}
    </li>
  );
}

/** How a delivery went, in words. */
function useOutcome({ status, attempts, dueAt, answer, fault, tookMs }: Delivery): string {
  const say = useSay(webhookTexts);
  const moment = useMoment();
  if (status === 'delivered') return say('status.delivered', { ms: tookMs ?? 0 });
  if (fault === 'off') return say('status.notSent');
  const date = dueAt === null ? '' : moment(dueAt);
  if (status === 'waiting' && attempts === 0) return say('status.waiting', { date });
  const why = fault
    ? say(`why.${fault}`)
    : say(answer !== null && answer >= 300 && answer < 400 ? 'why.redirect' : 'why.answer', {
        answer: String(answer),
      });
  return say(status === 'waiting' ? 'status.waitingAgain' : 'status.failed', { why, date, attempts });
}

const choicesDays = [1, 7, 30];
const dayMs = 24 * 60 * 60_000;

function ReplayFailed({ id }: { id: string }) {
  const say = useSay(webhookTexts);
  const { replayFailed, refresh } = useWebhookCalls();
  const [days, setDays] = useState(7);
  const replaying = useMutation({
    mutationFn: () => replayFailed(id, new Date(Date.now() - days * dayMs).toISOString()),
    onSuccess: refresh,
  });
  return (
    <>
      <Group gap="xs" align="end">
        <NativeSelect
          size="md"
          label={say('replayWhich')}
          value={String(days)}
          onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
          data={choicesDays.map((days) => ({ value: String(days), label: say('days', { days }) }))}
        />
        <Button variant="default" size="md" loading={replaying.isPending} onClick={() => replaying.mutate()}>
          {say('replayAll')}
        </Button>
      </Group>
      <Fault error={replaying.error} />
      {replaying.data && (
        <Text size="sm" role="status">
          {say('replayed', { count: replaying.data.count })}
        </Text>
      )}
    </>
  );
}
