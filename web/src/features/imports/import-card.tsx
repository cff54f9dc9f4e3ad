import { Anchor, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useSay, useSpeech } from '../../language/language.js';
import { Confirm } from '../../ui/confirm.js';
import { useMoment } from '../../ui/moment.js';
import { cancelImport, type Import } from './imports-calls.js';
import { Outcomes } from './outcomes.js';
import { importTexts } from './texts.js';

/** An import: how far it is, and what became of its files. */
export function ImportCard({
  one,
  isOpen,
  onChanged,
}: {
  one: Import;
  isOpen: boolean;
  onChanged: () => void;
}) {
  const say = useSay(importTexts);
  const moment = useMoment();
  const isUnderWay = one.status === 'reading' || one.status === 'taking';
  return (
    <Stack gap="sm" component="article" className="import-card" aria-label={one.fileName ?? say('archive')}>
      <div>
        <Title order={2} className="anywhere">
          {one.fileName ?? say('archive')}
        </Title>
        <Text size="sm" c="var(--soft)">
          {say('sentAt', { date: moment(one.createdAt) })}
        </Text>
      </div>
      {isUnderWay ? <UnderWay one={one} onChanged={onChanged} /> : <Ended one={one} />}
      {one.analysed > 0 && (
        <Anchor component={Link} href="/runs" underline="always" className="tap">
          {say(isUnderWay ? 'lookAlready' : 'toRuns')}
        </Anchor>
      )}
      {one.found > 0 && one.outcomes.length > 0 && (
        <details className="import-details" open={isOpen && !isUnderWay}>
          <summary>{say('whatBecame')}</summary>
          <Outcomes one={one} />
          <Group gap="sm" mt="sm">
            <Button component="a" href={`${one.url}/entries.csv`} download variant="default">
              {say('csv')}
            </Button>
          </Group>
        </details>
      )}
    </Stack>
  );
}

function UnderWay({ one, onChanged }: { one: Import; onChanged: () => void }) {
  const say = useSay(importTexts);
  const { format } = useSpeech();
  const recordings = one.waiting + one.received;
  const done = one.received - one.analysing;
  const text =
    one.status === 'reading'
      ? say('reading', { found: format.number(one.found, 0), count: one.found })
      : say('taking', { done: format.number(done, 0), all: format.number(recordings, 0), count: recordings });
  return (
    <>
      <div role="status" aria-live="polite">
        <Text fw={600}>{text}</Text>
        {one.status === 'taking' && one.perMinute > 0 && (
          <Text size="sm" c="var(--soft)">
            {say('rate', { rate: format.number(one.perMinute, 0) })}
          </Text>
        )}
      </div>
      <Progress
        value={one.status === 'taking' && recordings > 0 ? (100 * done) / recordings : 0}
        color="var(--ink)"
        aria-label={text}
      />
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="var(--soft)" flex={1} miw="12rem">
          {say('leave')}
        </Text>
        <Confirm
          action={say('cancel')}
          title={say('cancelTitle')}
          onConfirm={() => cancelImport(one.id).then(onChanged)}
        >
          {say('cancelText')}
        </Confirm>
      </Group>
    </>
  );
}

function Ended({ one }: { one: Import }) {
  const say = useSay(importTexts);
  const { format } = useSpeech();
  const others = one.found - one.analysed;
  return (
    <div role="status">
      <Text fw={600}>
        {say('ended', {
          runs: one.analysed,
          runsText: format.number(one.analysed, 0),
          others,
          othersText: format.number(others, 0),
        })}
      </Text>
      {one.status === 'cancelled' && <Text>{say('cancelled')}</Text>}
      {one.status === 'failed' && one.failure && <Text>{say(`failure.${one.failure}`)}</Text>}
      {one.analysing > 0 && <Text>{say('stillAnalysing', { count: one.analysing })}</Text>}
    </div>
  );
}
