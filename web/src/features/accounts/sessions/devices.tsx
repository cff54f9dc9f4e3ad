import { Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { signOut } from '../../../api/session.js';
import { useSay } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { useMoment } from '../../../ui/moment.js';
import { Section } from '../../../ui/section.js';
import { Failed, Loading } from '../../../ui/states.js';
import { deviceName } from './device-name.js';
import {
  endOtherSessions,
  endSession,
  listDevices,
  sessionsKey,
  type SignedInDevice,
} from './session-calls.js';
import { deviceTexts } from './texts.js';

/** Where somebody is signed in, to be ended one by one or all at once. */
export function Devices() {
  const say = useSay(deviceTexts);
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: sessionsKey, queryFn: listDevices });
  const again = () => queries.invalidateQueries({ queryKey: sessionsKey });
  return (
    <Section title={say('title')} about={say('about')}>
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={2} />}
      {data && (
        <>
          <ul className="entries">
            {data.map((device) => (
              <Device key={device.id} device={device} onEnded={again} />
            ))}
          </ul>
          <Group gap="sm">
            {data.length > 1 && (
              <Confirm
                action={say('endOthers')}
                title={say('endOthersTitle')}
                onConfirm={() => endOtherSessions().then(again)}
              >
                {say('endOthersText')}
              </Confirm>
            )}
            <Confirm
              action={say('endAll')}
              title={say('endAllTitle')}
              onConfirm={() => endOtherSessions().then(signOut)}
            >
              {say('endAllText')}
            </Confirm>
          </Group>
        </>
      )}
    </Section>
  );
}

function Device({ device, onEnded }: { device: SignedInDevice; onEnded: () => Promise<void> }) {
  const say = useSay(deviceTexts);
  const moment = useMoment();
  const { browser, system } = deviceName(device.userAgent);
  const name = browser && system ? say('device', { browser, system }) : (browser ?? system ?? say('unknown'));
  return (
    <li>
      <div className="entry-text">
        <Text fw={600}>
          {name}
          {device.isThisOne && ` (${say('thisOne')})`}
        </Text>
        <Text size="sm" c="var(--soft)">
          {say('lastUsed', { date: moment(device.updatedAt) })},{' '}
          {say('signedIn', { date: moment(device.createdAt) })}
        </Text>
      </div>
      {!device.isThisOne && (
        <Confirm
          action={say('end')}
          title={say('endTitle')}
          onConfirm={() => endSession(device.token).then(onEnded)}
        >
          {say('endText')}
        </Confirm>
      )}
    </li>
  );
}
