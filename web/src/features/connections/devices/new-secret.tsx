import { Button, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useSay } from '../../../language/language.js';
import { Copyable } from '../../../ui/copyable.js';
import type { NewDevice } from './device-calls.js';
import { signedExample, watchExample } from './signed-example.js';
import { deviceTexts } from './texts.js';

/** A secret just made: the one time that it is shown, with commands that it is filled in to. */
export function NewSecret({ device, onDone }: { device: NewDevice; onDone: () => void }) {
  const say = useSay(deviceTexts);
  const name = useRef<HTMLParagraphElement>(null);
  // It may have been asked for far up the page.
  useEffect(() => name.current?.focus(), [device]);
  return (
    <>
      <Text fw={600} className="anywhere" ref={name} tabIndex={-1}>
        {device.name}
      </Text>
      <div className="to-copy">
        <Text size="sm">{say('secret')}</Text>
        <Copyable text={device.secret} label={say('secret')} />
      </div>
      <div className="to-copy">
        <Text size="sm">{say('deviceId')}</Text>
        <Copyable text={device.id} label={say('deviceId')} />
      </div>
      <div className="to-copy">
        <Text size="sm">{say('watchExample')}</Text>
        <Copyable text={watchExample(device, location.origin)} label={say('watchExample')} />
        <Text size="sm" c="var(--soft)">
          {say('watchWhere')}
        </Text>
      </div>
      <div className="to-copy">
        <Text size="sm">{say('signExample')}</Text>
        <Copyable text={signedExample(device, location.origin)} label={say('signExample')} />
      </div>
      <div>
        <Button onClick={onDone}>{say('done')}</Button>
      </div>
    </>
  );
}
