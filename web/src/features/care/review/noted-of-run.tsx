import { Text } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { Failed } from '../../../ui/states.js';
import { NotedWords } from '../../runners/diary/noted.js';
import type { Patient } from '../patients/patient-queries.js';
import { useRunDiary } from './review-queries.js';
import { reviewPanelTexts } from './texts.js';

/** What the runner noted of the run, or that they share none of it. */
export function NotedOfRun({ patient: { id, name, terms }, runId }: { patient: Patient; runId: string }) {
  const say = useSay(reviewPanelTexts);
  const { data, error } = useRunDiary({ id, runId }, terms.diary);
  return (
    <section className="review-noted">
      <h3>{say('noted', { name })}</h3>
      {!terms.diary && <Text c="var(--soft)">{say('notShared', { name })}</Text>}
      {error && !data && <Failed error={error} />}
      {data &&
        (data.updatedAt === null ? (
          <Text c="var(--soft)">{say('notedNothing')}</Text>
        ) : (
          <NotedWords entry={data} />
        ))}
    </section>
  );
}
