import { Input } from '@mantine/core';
import { useId } from 'react';
import { useSay } from '../../../language/language.js';
import { Field, Form, useFault } from '../../../ui/form.js';
import { webhookTexts } from './texts.js';
import { useWebhookCalls, type Webhook, type WebhookEvent } from './webhook-calls.js';

export interface WebhookFormProps {
  readonly button: string;
  /** What it begins with. */
  readonly webhook?: Webhook;
  readonly onSend: (input: { url: string; events: WebhookEvent[] }) => Promise<void>;
}

/** Where something is sent, and of what. */
export function WebhookForm({ button, webhook, onSend }: WebhookFormProps) {
  const say = useSay(webhookTexts);
  const { events, refresh } = useWebhookCalls();
  return (
    <div className="narrow">
      <Form
        button={button}
        check={(values) => ({
          url: /^https?:\/\/\S+$/.test((values.url ?? '').trim()) ? undefined : say('urlMissing'),
          events: events.some((event) => event in values) ? undefined : say('eventsMissing'),
        })}
        explain={({ code }) => (code === 'webhook-address' ? { url: say('urlRefused') } : undefined)}
        onSend={async (values) => {
          await onSend({
            url: (values.url ?? '').trim(),
            events: events.filter((event) => event in values),
          });
          await refresh();
        }}
      >
        <Field
          name="url"
          type="url"
          inputMode="url"
          label={say('url')}
          placeholder={say('urlExample')}
          autoComplete="off"
          maxLength={500}
          defaultValue={webhook?.url}
        />
        <Events chosen={webhook?.events ?? events} />
      </Form>
    </div>
  );
}

function Events({ chosen }: { chosen: readonly WebhookEvent[] }) {
  const say = useSay(webhookTexts);
  const { events } = useWebhookCalls();
  const { error, onInput } = useFault('events');
  const id = useId();
  return (
    <fieldset className="choices" aria-describedby={error && id} onInput={onInput}>
      <legend>{say('events')}</legend>
      {events.map((event) => (
        <label key={event} className="choice">
          <input type="checkbox" name={event} defaultChecked={chosen.includes(event)} />
          <span>
            {say(event)} <small>{event}</small>
          </span>
        </label>
      ))}
      {error && (
        <Input.Error id={id} size="md">
          {error}
        </Input.Error>
      )}
    </fieldset>
  );
}
