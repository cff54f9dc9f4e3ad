import { Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Report } from '../../../../../src/analysis/report/report.js';
import { useSay } from '../../../language/language.js';
import { Failed, Loading } from '../../../ui/states.js';
import type { MarkedStretch } from '../../runs/report/marked-stretch.js';
import { showOnCharts, type ShownPart } from '../../runs/report/shown-part.js';
import { PatientGone } from '../patients/patient-gone.js';
import { isOver, type Patient } from '../patients/patient-queries.js';
import { NotedOfRun } from './noted-of-run.js';
import { ReviewWriting } from './review-writing.js';
import { useReviewCalls, useRunReview } from './review-queries.js';
import { SignedReviews } from './signed-reviews.js';
import { reviewPanelTexts } from './texts.js';
import { forgetLeft } from './use-review-draft.js';
import './review.css';

export interface ReviewPanelProps {
  readonly patient: Patient;
  readonly runId: string;
  readonly report: Report;
  readonly shownPart: ShownPart;
  /** Told which stretches are marked, to be shown on the charts. */
  readonly onMarks: (marks: readonly { startS: number; endS: number }[]) => void;
}

/** The review of a run: what the runner noted, the draft, what was signed. */
export function ReviewPanel(props: ReviewPanelProps) {
  const { patient, runId, shownPart } = props;
  const say = useSay(reviewPanelTexts);
  const ids = { id: patient.id, runId };
  const { data, error, refetch } = useRunReview(ids);
  const calls = useReviewCalls(ids);
  // What was signed or dropped is no draft any more: the next one begins anew.
  const [round, setRound] = useState({ count: 0, wasSigned: false });
  const end = (wasSigned: boolean) => {
    forgetLeft(runId);
    setRound(({ count }) => ({ count: count + 1, wasSigned }));
  };
  const show = useCallback((stretch: MarkedStretch) => showOnCharts(shownPart, stretch), [shownPart]);
  if (isOver(error)) return <PatientGone />;
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <Stack gap="lg">
      <NotedOfRun patient={patient} runId={runId} />
      {round.wasSigned && (
        <Text role="status" fw={600}>
          {say('wasSigned', { name: patient.name })}
        </Text>
      )}
      <ReviewWriting key={round.count} {...props} review={data} calls={calls} onEnd={end} />
      <SignedReviews patientId={patient.id} signed={data.signed} onShow={show} />
    </Stack>
  );
}
