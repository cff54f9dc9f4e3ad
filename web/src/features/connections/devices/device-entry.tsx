import { Alert, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { useAge } from '../../../ui/age.js';
import { Confirm } from '../../../ui/confirm.js';
import { useMoment } from '../../../ui/moment.js';
import { devicesKey, removeDevice, type Device, type NewDevice } from './device-calls.js';
import { RenameDevice } from './rename-device.js';
import { RenewSecret } from './renew-secret.js';
import { deviceTexts } from './texts.js';

interface Shown {
  readonly device: Device;
  /** By the clock of the service. */
  readonly now: string;
}

/** A device: what it sent last, what goes wrong with it and what helps, and what can be done with it. */
export function DeviceEntry({ device, now, onMade }: Shown & { onMade: (made: NewDevice) => void }) {
  const say = useSay(deviceTexts);
  const queries = useQueryClient();
  const remove = async () => {
    await removeDevice(device.id);
    await queries.invalidateQueries({ queryKey: devicesKey });
  };
  return (
    <li className="card">
      <Stack gap="sm">
        <div>
          <Text fw={600} className="anywhere">
            {device.name}
          </Text>
          <Received device={device} now={now} />
          <Facts device={device} />
        </div>
        <Fault device={device} now={now} />
        <WrongSecret device={device} now={now} />
        <div className="card-actions">
          <RenameDevice device={device} />
          <RenewSecret device={device} onMade={onMade} />
          <Confirm action={say('remove')} title={say('removeTitle')} onConfirm={remove}>
            {say('removeText', { name: device.name })}
          </Confirm>
        </div>
      </Stack>
    </li>
  );
}

function Received({ device: { lastReceived }, now }: Shown) {
  const say = useSay(deviceTexts);
  const moment = useMoment();
  const age = useAge();
  if (!lastReceived) return <Text size="sm">{say('nothingYet')}</Text>;
  const { at, runId, outcome } = lastReceived;
  return (
    <Text size="sm">
      {say('received', { age: age(at, now), date: moment(at) })} {say(outcome)}{' '}
      {runId !== null && <Link href={`/runs/${runId}`}>{say('toRun')}</Link>}
    </Text>
  );
}

function Facts({ device: { id, createdAt, oldSecretUntil } }: { device: Device }) {
  const say = useSay(deviceTexts);
  const moment = useMoment();
  return (
    <Text size="sm" c="var(--soft)" className="anywhere">
      {say('made', { date: moment(createdAt) })} {say('idIs', { id })}
      {oldSecretUntil !== null && <> {say('oldUntil', { date: moment(oldSecretUntil) })}</>}
    </Text>
  );
}

/** What was refused last. Where something was received since, it is over. */
function Fault({ device: { lastFault, lastReceived }, now }: Shown) {
  const say = useSay(deviceTexts);
  const age = useAge();
  if (!lastFault) return null;
  const { at, code } = lastFault;
  if (lastReceived && lastReceived.at > at) {
    return (
      <Text size="sm" c="var(--soft)">
        {say('refusedBefore', { age: age(at, now) })} {say(`${code}Cause`)}
      </Text>
    );
  }
  return (
    <Alert role="status" variant="outline" color="accent" title={say('refused', { age: age(at, now) })}>
      {say(`${code}Cause`)} {say(`${code}Remedy`)}
    </Alert>
  );
}

function WrongSecret({ device: { wrongSecret }, now }: Shown) {
  const say = useSay(deviceTexts);
  const age = useAge();
  if (!wrongSecret) return null;
  return (
    <Alert role="status" variant="outline" color="accent" title={say('wrongTitle')}>
      {say('wrongText', { count: wrongSecret.count, age: age(wrongSecret.at, now) })}
    </Alert>
  );
}
