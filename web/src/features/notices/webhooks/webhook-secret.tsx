import { Button, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useSay } from '../../../language/language.js';
import { Copyable } from '../../../ui/copyable.js';
import { webhookTexts } from './texts.js';
import type { NewWebhook } from './webhook-calls.js';

/** A secret just made: the one time that it is shown. */
export function WebhookSecret({ made, onDone }: { made: NewWebhook; onDone: () => void }) {
  const say = useSay(webhookTexts);
  const url = useRef<HTMLParagraphElement>(null);
  // It may have been asked for far down the page.
  useEffect(() => url.current?.focus(), [made]);
  return (
    <>
      <Text fw={600} className="anywhere" ref={url} tabIndex={-1}>
        {made.url}
      </Text>
      <Copyable text={made.secret} label={say('secret')} />
      <Text size="sm" c="var(--soft)">
        {say(made.oldSecretUntil === null ? 'guide' : 'secretBoth')}
      </Text>
      <div>
        <Button onClick={onDone}>{say('copied')}</Button>
      </div>
    </>
  );
}
