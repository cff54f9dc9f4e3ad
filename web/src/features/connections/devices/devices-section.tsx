import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { Section } from '../../../ui/section.js';
import { Failed, Loading } from '../../../ui/states.js';
import { devicesKey, listDevices, type NewDevice } from './device-calls.js';
import { DeviceEntry } from './device-entry.js';
import { DeviceForm } from './device-form.js';
import { NewSecret } from './new-secret.js';
import { deviceTexts } from './texts.js';

const askAgainMs = 10_000;

/** Devices and scripts that send runs with a secret of their own. */
export function DevicesSection() {
  const say = useSay(deviceTexts);
  const [made, setMade] = useState<NewDevice>();
  return (
    <>
      <Section title={say('devices')} about={say('devicesAbout')}>
        <DeviceList onMade={setMade} />
      </Section>
      <Section title={say(made ? 'newTitle' : 'addTitle')} about={say(made ? 'newText' : 'addAbout')}>
        {made ? (
          <NewSecret device={made} onDone={() => setMade(undefined)} />
        ) : (
          <DeviceForm onMade={setMade} />
        )}
      </Section>
    </>
  );
}

function DeviceList({ onMade }: { onMade: (made: NewDevice) => void }) {
  const say = useSay(deviceTexts);
  const { data, error, refetch } = useQuery({
    queryKey: devicesKey,
    queryFn: listDevices,
    refetchInterval: askAgainMs,
  });
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={2} />;
  if (data.devices.length === 0) return <Text>{say('none')}</Text>;
  return (
    <ul className="cards">
      {data.devices.map((device) => (
        <DeviceEntry key={device.id} device={device} now={data.now} onMade={onMade} />
      ))}
    </ul>
  );
}
