import { Anchor, Button, Group, Progress, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
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
      <HowFar one={one} isUnderWay={isUnderWay} />
      {isUnderWay && <UnderWay one={one} onChanged={onChanged} />}
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

/** How far it is, or how it ended. The numbers run on in silence: told is where it stands, and what came of it. */
function HowFar({ one, isUnderWay }: { one: Import; isUnderWay: boolean }) {
  const say = useSay(importTexts);
  const { format } = useSpeech();
  const text = useNumbers(one);
  return (
    <div>
      {!one.isSettled && <Text fw={600}>{text}</Text>}
      <div role="status">
        {(one.status === 'reading' || one.status === 'taking') && (
          <VisuallyHidden>{say(`stage.${one.status}`)}</VisuallyHidden>
        )}
        {one.isSettled && <Text fw={600}>{text}</Text>}
        {one.status === 'cancelled' && <Text>{say('cancelled')}</Text>}
        {one.status === 'failed' && one.failure && <Text>{say(`failure.${one.failure}`)}</Text>}
      </div>
      {one.status === 'taking' && one.perMinute > 0 && (
        <Text size="sm" c="var(--soft)">
          {say('rate', { rate: format.number(one.perMinute, 0) })}
        </Text>
      )}
      {!isUnderWay && one.analysing > 0 && <Text>{say('stillAnalysing', { count: one.analysing })}</Text>}
    </div>
  );
}

/** The numbers of an import, as a sentence. */
function useNumbers(one: Import): string {
  const say = useSay(importTexts);
  const { format } = useSpeech();
  const { status, found, analysed, analysing } = one;
  if (status === 'reading') return say('reading', { found: format.number(found, 0), count: found });
  if (status === 'taking') {
    const { done, all } = recordingsOf(one);
    return say('taking', { done: format.number(done, 0), all: format.number(all, 0), count: all });
  }
  const others = found - analysed - analysing;
  return say('ended', {
    runs: analysed,
    runsText: format.number(analysed, 0),
    others,
    othersText: format.number(others, 0),
  });
}

function recordingsOf({ waiting, received, analysing }: Import): { done: number; all: number } {
  return { done: received - analysing, all: waiting + received };
}

function UnderWay({ one, onChanged }: { one: Import; onChanged: () => void }) {
  const say = useSay(importTexts);
  const text = useNumbers(one);
  const { done, all } = recordingsOf(one);
  return (
    <>
      <Progress
        value={one.status === 'taking' && all > 0 ? (100 * done) / all : 0}
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
