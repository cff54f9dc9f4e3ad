import { Anchor, Button, Group, Progress, Text } from '@mantine/core';
import { memo, useState } from 'react';
import { Link } from 'wouter';
import { useSay, useSpeech } from '../../../language/language.js';
import { useWordsOf } from '../../../ui/use-words-of.js';
import { OutcomeMark } from './outcome-mark.js';
import { progressWords, reasonWords } from './outcome-words.js';
import { uploadTexts } from './texts.js';
import type { Outcome, UploadItem } from './upload-item.js';
import { uploads } from './uploads.js';

const mostLinked = 10;

/** One file: how far it is, what became of it, and what can be done about that. */
export const UploadRow = memo(function UploadRow({ item }: { item: UploadItem }) {
  const say = useSay(uploadTexts);
  const { language } = useSpeech();
  const { progress, path } = item;
  const outcome = progress.step === 'ended' ? progress.outcome : undefined;
  const reason = outcome && reasonWords(outcome, say, language);
  return (
    <div className="upload-row">
      <div className="upload-name">
        <Text component="bdi" size="sm" fw={600} className="wrap-anywhere">
          {path}
        </Text>
        {reason && (
          <Text size="sm" c="var(--soft)" className="wrap-anywhere">
            {reason} {outcome.kind === 'duplicate' && <DuplicateLink of={outcome.of} />}
            {'otherRuns' in outcome && <OtherRuns ids={outcome.otherRuns} />}
          </Text>
        )}
        {progress.step === 'sending' && (
          <Progress value={100 * progress.share} size="sm" mt={6} aria-label={path} color="ink" />
        )}
      </div>
      <Group gap={6} wrap="nowrap" className="upload-state">
        <OutcomeMark progress={progress} />
        <Text size="sm">{progressWords(progress, say)}</Text>
      </Group>
      <div className="upload-action">{outcome && <Action item={item} outcome={outcome} />}</div>
    </div>
  );
});

/** The other runs of a file; the first one has the row's button. */
function OtherRuns({ ids }: { ids: readonly string[] }) {
  const say = useSay(uploadTexts);
  const left = ids.length - mostLinked;
  return (
    <>
      {ids.slice(0, mostLinked).map((id, index) => (
        <Anchor key={id} component={Link} href={`/runs/${id}`} underline="always" inherit mr="xs">
          {say('otherRun', { number: index + 2 })}
        </Anchor>
      ))}
      {left > 0 && say('moreRuns', { count: left })}
    </>
  );
}

function DuplicateLink({ of }: { of: Extract<Outcome, { kind: 'duplicate' }>['of'] }) {
  const say = useSay(uploadTexts);
  const { format } = useSpeech();
  return (
    <Anchor component={Link} href={`/runs/${of.id}`} underline="always" inherit>
      {of.startTime ? say('runOf', { date: format.date(of.startTime, of.timeZone) }) : say('thisRun')}
    </Anchor>
  );
}

function Action({ item, outcome }: { item: UploadItem; outcome: Outcome }) {
  const say = useSay(uploadTexts);
  switch (outcome.kind) {
    case 'analysed':
    case 'partlyRead':
      return (
        <Button component={Link} href={`/runs/${outcome.run.id}`} variant="default" size="md">
          {say('toReport')}
        </Button>
      );
    case 'duplicate':
      return <ImportAnyway item={item} runId={outcome.run?.id} />;
    case 'leftOut':
      if (outcome.because !== 'name') return null;
      return <Again item={item} label={say('sendAnyway')} />;
    default:
      return <Again item={item} label={say('retry')} />;
  }
}

function Again({ item, label }: { item: UploadItem; label: string }) {
  return (
    <Button variant="default" size="md" onClick={() => uploads.retry(item.id)}>
      {label}
    </Button>
  );
}

/** The same bytes are sent once more; a recording that is stored already is only said to be a run of its own. */
function ImportAnyway({ item, runId }: { item: UploadItem; runId: string | undefined }) {
  const say = useSay(uploadTexts);
  const wordsOf = useWordsOf();
  const [error, setError] = useState<string>();
  const take = () => {
    if (runId === undefined) return uploads.retry(item.id, true);
    uploads.keepApart(item.id, runId).catch((failure: Error) => setError(wordsOf(failure)));
  };
  return (
    <>
      <Button variant="default" size="md" onClick={take}>
        {say('importAnyway')}
      </Button>
      {error && (
        <Text size="sm" role="alert" c="var(--accent)">
          {error}
        </Text>
      )}
    </>
  );
}
