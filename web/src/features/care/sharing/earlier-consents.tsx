import { Text } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { useMoment } from '../../../ui/moment.js';
import { TermsList } from '../consent/terms-list.js';
import type { Consent } from './sharing-calls.js';
import { sharingTexts } from './texts.js';

/** What was agreed to before, folded away: from when to when, why it ended, what it was. */
export function EarlierConsents({ consents }: { consents: readonly Consent[] }) {
  const say = useSay(sharingTexts);
  const moment = useMoment();
  return (
    <details className="care-details">
      <summary>{say('earlier', { count: consents.length })}</summary>
      <ul className="entries">
        {consents.map(({ id, givenAt, endedAt, endedBecause, terms }) => (
          <li key={id}>
            <div className="entry-text">
              <Text size="sm" fw={600}>
                {say('fromTo', { from: moment(givenAt), to: endedAt ? moment(endedAt) : '–' })}
                {endedBecause && `: ${say(`because.${endedBecause}`)}`}
              </Text>
              <TermsList terms={terms} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
