import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { runQuery } from '../../../api/run-query.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { NotFound } from '../../../ui/states.js';
import { DiaryForm } from './diary-form.js';
import { diaryTexts } from './texts.js';

/** The diary of one run. */
export function DiaryEntryPage() {
  const say = useSay(diaryTexts);
  const { format } = useSpeech();
  const { runId } = useParams<{ runId: string }>();
  const { data: run } = useQuery({ ...runQuery(runId ?? ''), enabled: runId !== undefined });
  if (runId === undefined) return <NotFound />;
  return (
    <Page title={say('question')}>
      <Text mb="md">
        <Anchor component={Link} href={`/runs/${runId}`} underline="always" className="tap">
          {run?.startTime
            ? say('runOf', { date: format.date(run.startTime, run.timeZone) })
            : say('toReport')}
        </Anchor>
      </Text>
      <DiaryForm runId={runId} />
    </Page>
  );
}
