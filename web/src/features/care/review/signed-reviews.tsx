import { Anchor, Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useSay } from '../../../language/language.js';
import { Fault } from '../../../ui/fault.js';
import { useMoment } from '../../../ui/moment.js';
import type { MarkedStretch } from '../../runs/report/marked-stretch.js';
import { reviewTexts } from '../../runs/report/review-texts.js';
import { ReviewWords } from '../../runs/report/review-words.js';
import { saveRecord, type RecordForm } from './save-record.js';
import type { Review } from './review-content.js';
import { reviewPanelTexts } from './texts.js';

interface SignedReviewsProps {
  readonly patientId: string;
  readonly signed: readonly Review[];
  readonly onShow: ((stretch: MarkedStretch) => void) | undefined;
}

/** What was signed of a run, newest first; what has a later version beside it is folded. */
export function SignedReviews({ patientId, signed, onShow }: SignedReviewsProps) {
  const say = useSay(reviewPanelTexts);
  const [latest, ...earlier] = signed;
  if (!latest) return null;
  return (
    <section className="review-signed" aria-label={say('signed')}>
      <h3>{say('signed')}</h3>
      <Signed patientId={patientId} review={latest} onShow={onShow} />
      {earlier.length > 0 && (
        <details className="review-older">
          <summary>{say('earlier', { count: earlier.length })}</summary>
          {earlier.map((review) => (
            <Signed key={review.id} patientId={patientId} review={review} onShow={undefined} />
          ))}
        </details>
      )}
    </section>
  );
}

function Signed(props: { patientId: string; review: Review; onShow: SignedReviewsProps['onShow'] }) {
  const { patientId, review, onShow } = props;
  const say = useSay(reviewPanelTexts);
  const sayWords = useSay(reviewTexts);
  const moment = useMoment();
  const { id, version, signedBy, signedAt } = review;
  const place = `/api/v1/care/patients/${patientId}/reviews/${id}` as const;
  return (
    <article className="review-version">
      <Text fw={600}>{say('signedBy', { version, name: signedBy, date: moment(signedAt) })}</Text>
      <ReviewWords review={review} onShow={onShow} />
      <Anchor href={`${place}/report`} target="_blank" rel="noopener" className="care-tap">
        {sayWords('reportThen')}
      </Anchor>
      <div className="review-buttons">
        <RecordButton place={place} form="pdf" label={say('record')} />
        <RecordButton place={place} form="fhir" label={say('fhir')} />
      </div>
    </article>
  );
}

function RecordButton({ place, form, label }: { place: `/api/${string}`; form: RecordForm; label: string }) {
  const saving = useMutation({ mutationFn: () => saveRecord(`${place}/record`, form) });
  return (
    <div>
      <Button
        variant="default"
        className="care-wrap"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {label}
      </Button>
      <Fault error={saving.error} />
    </div>
  );
}
