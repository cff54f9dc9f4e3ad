import { Alert, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useSay, useSpeech } from '../../../language/language.js';
import type { RunDetails } from './run-queries.js';
import { passedOnBy, sourceTexts } from './source-texts.js';

/** Where a run came from where its runner did not upload it, what its source withholds, and how else the run came. */
export function SourceNote({ run }: { run: RunDetails }) {
  const say = useSay(sourceTexts);
  const { format } = useSpeech();
  const { channel, provider, practicesSee, keptUntil } = run.source;
  const by = { provider: passedOnBy(provider) };
  const isLimited = channel === 'api' && provider === 'strava';
  const paragraphs = [
    channel !== 'upload' && say(`from.${channel}`, by),
    channel === 'api' && provider === 'wahoo' && say('withoutRoute', by),
    keptUntil && say('keptUntil', { ...by, date: format.date(keptUntil, run.timeZone) }),
    !practicesSee && `${say('runnerOnly')} ${say('uploadInstead')}`,
    isLimited && say('limited', by),
  ].filter((text) => typeof text === 'string' && text !== '');
  const hasMore = run.duplicateOf !== null || run.otherRecordings.length > 0;
  if (paragraphs.length === 0 && !hasMore) return null;
  return (
    <Alert variant="outline" color="ink" mb="md" role="note" className="screen-only">
      <Stack gap={6}>
        {paragraphs.map((text) => (
          <Text key={String(text)} size="sm">
            {text}
          </Text>
        ))}
        <OtherRecordings run={run} />
      </Stack>
    </Alert>
  );
}

function OtherRecordings({ run }: { run: RunDetails }) {
  const say = useSay(sourceTexts);
  if (run.duplicateOf) {
    return (
      <Text size="sm">
        {say('leads')} <Link href={`/runs/${run.duplicateOf.id}`}>{say('toLeader')}</Link>
      </Text>
    );
  }
  if (run.otherRecordings.length === 0) return null;
  return (
    <Text size="sm">
      {say('alsoFrom')}{' '}
      {run.otherRecordings.map(({ id, channel, provider }, place) => (
        <span key={id}>
          {place > 0 && ', '}
          <Link href={`/runs/${id}`}>{say(`also.${channel}`, { provider: passedOnBy(provider) })}</Link>
        </span>
      ))}
    </Text>
  );
}
