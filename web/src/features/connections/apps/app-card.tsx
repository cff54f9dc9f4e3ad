import { Stack, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleX, IconHourglass } from '@tabler/icons-react';
import { useSay } from '../../../language/language.js';
import type { App } from './app-calls.js';
import { AppFaultNote } from './app-fault.js';
import { AppProgress } from './app-progress.js';
import { AppTerms } from './app-terms.js';
import { ConnectApp } from './connect-app.js';
import { DisconnectApp } from './disconnect-app.js';
import { appTexts } from './texts.js';

const signs = {
  off: IconCircleX,
  none: IconCircle,
  connected: IconCircleCheck,
  mend: IconCircleX,
  leaving: IconHourglass,
} as const;

/** A provider: how it stands, what came, what it withholds, and what can be done. */
export function AppCard({ app, now }: { app: App; now: string }) {
  const say = useSay(appTexts);
  const Sign = signs[app.state];
  const mayConnect = app.state === 'none' || app.state === 'mend';
  const isThere = app.connectedAt !== null && app.state !== 'leaving';
  return (
    <li className="card" aria-label={app.name}>
      <Stack gap="sm">
        <div>
          <Title order={3}>{app.name}</Title>
          <Text component="div" className="with-sign" role="status">
            <Sign size={18} stroke={1.8} aria-hidden />
            {say(stateText(app), { days: app.listedDays ?? 0 })}
          </Text>
        </div>
        <AppFaultNote app={app} now={now} />
        {isThere && <AppProgress app={app} now={now} />}
        <AppTerms app={app} />
        <div className="card-actions">
          {mayConnect && <ConnectApp app={app} />}
          {isThere && <DisconnectApp app={app} />}
        </div>
      </Stack>
    </li>
  );
}

/** What stays, and what connecting again brings, is not the same everywhere. */
function stateText({ state, listing, policy }: App) {
  if (state !== 'mend') return state;
  if (policy.erasedOnDisconnect) return 'mendErased';
  return listing ? 'mend' : 'mendNoList';
}
