import { Alert, Code, Text } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import type { OperatorProvider } from './operator-calls.js';
import { operatorTexts } from './texts.js';

type Settings = OperatorProvider['settings'];

/** Which settings are missing, and all that there are. Never what they are set to. */
export function ProviderSettings({ provider: { id, settings, isOn } }: { provider: OperatorProvider }) {
  const say = useSay(operatorTexts);
  const missing = settings.filter(({ isNeeded, isSet }) => isNeeded && !isSet);
  return (
    <>
      {missing.length > 0 && (
        <Alert role="status" variant="outline" color="var(--ink)" title={say('missing')}>
          <List settings={missing} />
        </Alert>
      )}
      {missing.length === 0 && !isOn && (
        <Text size="sm">{say('switchedOff', { variable: `CONNECT_${id.toUpperCase()}` })}</Text>
      )}
      <details className="operator-details">
        <summary>{say('allSettings')}</summary>
        <List settings={settings} showsState />
      </details>
    </>
  );
}

function List({ settings, showsState = false }: { settings: Settings; showsState?: boolean }) {
  const say = useSay(operatorTexts);
  return (
    <ul className="operator-settings">
      {settings.map(({ variable, isSet, isNeeded, meaning }) => (
        <li key={variable}>
          <Code>{variable}</Code> {showsState && say(isSet ? 'isSet' : isNeeded ? 'isMissing' : 'isUsual')}
          <Text size="sm" c="var(--soft)" lang="en">
            {meaning}
          </Text>
        </li>
      ))}
    </ul>
  );
}
