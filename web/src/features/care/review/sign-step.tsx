import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { levelOf } from '../../../api/runs.js';
import { Problem } from '../../../api/problem.js';
import { useSay } from '../../../language/language.js';
import { Dialog } from '../../../ui/dialog.js';
import { uiTexts } from '../../../ui/texts.js';
import { useWordsOf } from '../../../ui/use-words-of.js';
import { conflictIn, type DraftKeeper } from './draft-keeper.js';
import { faultOf, lacksReason, type ReviewContent } from './review-content.js';
import type { ReviewCalls } from './review-queries.js';
import { reviewPanelTexts } from './texts.js';

/** Where the key for signing leads. */
export const signStepId = 'review-sign';

interface SignStepProps {
  readonly name: string;
  /** What the report says. */
  readonly level: string;
  readonly elapsedTimeS: number;
  readonly content: ReviewContent;
  readonly keeper: DraftKeeper;
  readonly calls: ReviewCalls;
  readonly onSigned: () => void;
}

/** Signing, in two deliberate steps: what is written is saved and summed up, then it is signed for good. */
export function SignStep(props: SignStepProps) {
  const { content, keeper, elapsedTimeS } = props;
  const say = useSay(reviewPanelTexts);
  const [revision, setRevision] = useState<number>();
  const saving = useMutation({ mutationFn: () => keeper.saveNow(), onSuccess: setRevision });
  const isHeld = lacksReason(content);
  return (
    <div>
      <Button
        id={signStepId}
        size="md"
        fullWidth
        disabled={isHeld || faultOf(content, elapsedTimeS) !== undefined}
        loading={saving.isPending}
        onClick={() => saving.mutate()}
        aria-keyshortcuts="s"
      >
        {say('sign')}
      </Button>
      {isHeld && (
        <Text size="sm" mt={4}>
          {say('reasonMissing')}
        </Text>
      )}
      <Dialog title={say('signTitle')} isOpen={revision !== undefined} onClose={() => setRevision(undefined)}>
        {revision !== undefined && (
          <SignNow {...props} revision={revision} onClose={() => setRevision(undefined)} />
        )}
      </Dialog>
    </div>
  );
}

function SignNow(props: SignStepProps & { revision: number; onClose: () => void }) {
  const { name, level, content, keeper, calls, onSigned, revision, onClose } = props;
  const say = useSay(reviewPanelTexts);
  const sayUi = useSay(uiTexts);
  const wordsOf = useWordsOf();
  const signing = useMutation({
    mutationFn: () => calls.sign(revision),
    onSuccess: onSigned,
    onError: (error) => {
      if (!(error instanceof Problem)) return;
      if (error.code === 'review-changed') {
        keeper.meet(conflictIn(error));
        onClose();
      }
      if (error.code === 'report-changed') void calls.lookAgain();
    },
  });
  return (
    <Stack gap="md">
      <Summary level={level} content={content} />
      <Text>{say('signText', { name })}</Text>
      {signing.error && (
        <Alert role="alert" variant="outline" color="accent">
          {wordsOf(signing.error)}
        </Alert>
      )}
      <Group gap="sm">
        <Button loading={signing.isPending} onClick={() => signing.mutate()}>
          {say('signNow')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {sayUi('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

function Summary({
  level,
  content: { overruled, marks, comment },
}: Pick<SignStepProps, 'level' | 'content'>) {
  const say = useSay(reviewPanelTexts);
  const said = say(`level.${levelOf(level)}`);
  return (
    <ul className="review-summary">
      <li>
        {overruled
          ? say('summaryDiffers', { level: said, instead: say(`level.${levelOf(overruled.level)}`) })
          : say('summaryStands', { level: said })}
      </li>
      <li>{say('summaryMarks', { count: marks.length })}</li>
      <li>{say('summaryComment', { has: comment.trim() === '' ? 'no' : 'yes' })}</li>
    </ul>
  );
}
