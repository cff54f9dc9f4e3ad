import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { useEffect } from 'react';
import { useSay } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { useLetterKeys } from '../keys/letter-keys.js';
import { usePractice } from '../practice/practice-calls.js';
import { ConflictView } from './conflict-view.js';
import type { DraftKeeper, KeptDraft } from './draft-keeper.js';
import { DraftStanding } from './draft-standing.js';
import { MarksFields } from './marks-fields.js';
import { contentOf, faultOf, type ReviewContent, type RunReview } from './review-content.js';
import type { ReviewCalls } from './review-queries.js';
import type { ReviewPanelProps } from './review-panel.js';
import { SignStep, signStepId } from './sign-step.js';
import { reviewPanelTexts } from './texts.js';
import { useReviewDraft } from './use-review-draft.js';
import { VerdictFields } from './verdict-fields.js';

interface ReviewWritingProps extends ReviewPanelProps {
  readonly review: RunReview;
  readonly calls: ReviewCalls;
  /** Called once the draft is signed, or dropped. */
  readonly onEnd: (wasSigned: boolean) => void;
}

/** What is written of a run and not signed yet; where something is signed, the way to an amendment. */
export function ReviewWriting(props: ReviewWritingProps) {
  const { runId, report, review, calls, onMarks } = props;
  const say = useSay(reviewPanelTexts);
  const [kept, keeper] = useReviewDraft(runId, report.run.elapsedTimeS, review, calls);
  const [latest] = review.signed;
  const isWriting = kept.draft !== null || kept.standing !== 'saved' || !latest;
  const shown = isWriting ? kept.content.marks : latest.marks;
  useEffect(() => onMarks(shown), [onMarks, shown]);
  if (kept.conflict) {
    return (
      <ConflictView
        mine={kept.content}
        conflict={kept.conflict}
        onSettle={(content) => void keeper.settle(content).then(calls.lookAgain)}
      />
    );
  }
  if (isWriting) return <Fields {...props} kept={kept} keeper={keeper} />;
  return (
    <div>
      <Button variant="default" size="md" onClick={() => void keeper.begin(contentOf(latest))}>
        {say('amend')}
      </Button>
      <Text size="sm" c="var(--soft)" mt={4}>
        {say('amendHint')}
      </Text>
    </div>
  );
}

type FieldsProps = ReviewWritingProps & { readonly kept: KeptDraft; readonly keeper: DraftKeeper };

const commentId = 'review-comment';
const goTo = (id: string) => () => {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
  // Whoever writes on begins at the end.
  if (element instanceof HTMLTextAreaElement) element.selectionStart = element.value.length;
};
/** C and S lead to a place; nothing is signed by a key. */
const keys = { c: goTo(commentId), s: goTo(signStepId) };

function Fields(props: FieldsProps) {
  const { patient, report, review, shownPart, kept, keeper } = props;
  const say = useSay(reviewPanelTexts);
  useLetterKeys(keys);
  const { content } = kept;
  const { name } = patient;
  const change = (next: ReviewContent) => keeper.change(next);
  const [latest] = review.signed;
  return (
    <Stack gap="md">
      <Text size="sm" c="var(--soft)">
        {latest ? say('amending', { version: latest.version + 1 }) : say('intro', { name })}
      </Text>
      {kept.draft?.reportChanged && <ReportChanged onLooked={() => void keeper.saveNow(true)} />}
      <VerdictFields name={name} level={report.verdict.level} content={content} onChange={change} />
      <MarksFields
        report={report}
        shownPart={shownPart}
        marks={content.marks}
        onChange={(marks) => change({ ...content, marks })}
      />
      <Textarea
        id={commentId}
        size="md"
        autosize
        minRows={3}
        maxLength={4_000}
        label={say('comment', { name })}
        value={content.comment}
        onChange={({ currentTarget }) => change({ ...content, comment: currentTarget.value })}
        aria-keyshortcuts="c"
      />
      <DraftStanding
        kept={kept}
        fault={faultOf(content, report.run.elapsedTimeS)}
        onSave={() => void keeper.saveNow()}
      />
      <End {...props} />
    </Stack>
  );
}

function ReportChanged({ onLooked }: { onLooked: () => void }) {
  const say = useSay(reviewPanelTexts);
  return (
    <Alert variant="outline" color="accent" role="alert">
      <Text mb="xs">{say('reportChanged')}</Text>
      <Button variant="default" className="care-wrap" onClick={onLooked}>
        {say('stillHolds')}
      </Button>
    </Alert>
  );
}

/** Signing, where that is theirs to do, and dropping what is not signed. */
function End({ patient: { name }, report, kept, keeper, calls, onEnd }: FieldsProps) {
  const say = useSay(reviewPanelTexts);
  const { data: practice } = usePractice();
  return (
    <Stack gap="xs">
      {practice?.role === 'assistant' && <Text>{say('mayNotSign')}</Text>}
      {practice && practice.role !== 'assistant' && (
        <SignStep
          name={name}
          level={report.verdict.level}
          elapsedTimeS={report.run.elapsedTimeS}
          content={kept.content}
          {...{ keeper, calls }}
          onSigned={() => {
            keeper.end();
            onEnd(true);
          }}
        />
      )}
      {kept.draft && (
        <Confirm
          variant="subtle"
          action={say('drop')}
          title={say('dropTitle')}
          onConfirm={async () => {
            if (await keeper.drop(calls.drop)) onEnd(false);
          }}
        >
          {say('dropText')}
        </Confirm>
      )}
    </Stack>
  );
}
