import { Text, Title } from '@mantine/core';
import { useSay } from '../../language/language.js';
import { importTexts } from './texts.js';

const makers = ['garmin', 'strava', 'polar', 'suunto', 'coros', 'folder'] as const;

/** How each maker hands out the archive. */
export function Makers() {
  const say = useSay(importTexts);
  return (
    <section aria-labelledby="makers">
      <Title order={2} id="makers">
        {say('where')}
      </Title>
      <Text size="sm" c="var(--soft)" mb="xs">
        {say('whereText')}
      </Text>
      {makers.map((maker) => (
        <details key={maker} className="import-details maker">
          <summary>{say(`maker.${maker}`)}</summary>
          <Text>{say(`how.${maker}`)}</Text>
        </details>
      ))}
    </section>
  );
}
