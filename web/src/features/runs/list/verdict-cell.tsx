import { Group, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconMoodSad, IconUserCheck, IconUserExclamation } from '@tabler/icons-react';
import { isWaiting, levelOf, type Run } from '../../../api/runs.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { shortFailureWords } from '../failure-words.js';
import { LevelMark } from './level-mark.js';
import { listTexts } from './texts.js';
import { useIsReviewed } from './use-is-reviewed.js';

/** What was found in a run, or how far its analysis is: a mark and words, and what stands beside it. */
export function VerdictCell({ run }: { run: Run }) {
  const say = useSay(listTexts);
  const { language } = useSpeech();
  const isReviewed = useIsReviewed(run.id);
  if (isWaiting(run) && run.verdict === null) {
    return (
      <Group gap={6} wrap="nowrap">
        <Loader size={16} color="var(--soft)" aria-hidden />
        <Text size="sm">{say(`status.${run.status}`)}</Text>
      </Group>
    );
  }
  if (run.status === 'failed') {
    return (
      <Note icon={IconAlertTriangle}>
        {say('status.failed')}
        {run.failure && (
          <span className="soft-text wrap-anywhere">: {shortFailureWords(run.failure, language)}</span>
        )}
      </Note>
    );
  }
  const level = levelOf(run.verdict?.level);
  const isOwnFlag = run.ownLevel === 'possible' || run.ownLevel === 'likely';
  return (
    <div>
      <Group gap={6} wrap="nowrap">
        <LevelMark level={level} />
        <Text size="sm" fw={level === 'possible' || level === 'likely' ? 600 : 400}>
          {say(`verdict.${level}`)}
        </Text>
      </Group>
      {isWaiting(run) && (
        <Text size="sm" c="var(--soft)">
          {say('anew')}
        </Text>
      )}
      {isOwnFlag && <Note icon={IconUserExclamation}>{say('ownFlag')}</Note>}
      {run.pain !== null && run.pain > 0 && <Note icon={IconMoodSad}>{say('pain', { pain: run.pain })}</Note>}
      {isReviewed && <Note icon={IconUserCheck}>{say('reviewed')}</Note>}
      {run.outcome === 'partlyRead' && <Note icon={IconAlertTriangle}>{say('partlyRead')}</Note>}
      {run.duplicateOf && !run.keptApart && (
        <Text size="sm" c="var(--soft)">
          {say('duplicateOf')}
        </Text>
      )}
    </div>
  );
}

function Note({ icon: Mark, children }: { icon: typeof IconMoodSad; children: React.ReactNode }) {
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Mark size={16} stroke={1.7} aria-hidden className="no-shrink note-mark" />
      <Text size="sm" component="div">
        {children}
      </Text>
    </Group>
  );
}
