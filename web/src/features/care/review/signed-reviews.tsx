import { Anchor, Text } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { FileButton } from '../../../ui/file-button.js';
import { useMoment } from '../../../ui/moment.js';
import type { MarkedStretch } from '../../runs/report/marked-stretch.js';
import { reviewTexts } from '../../runs/report/review-texts.js';
import { ReviewWords } from '../../runs/report/review-words.js';
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
  const file = { path: `${place}/record`, size: 'sm', className: 'care-wrap' } as const;
  const name = `stridecheck-review-${version}`;
  return (
    <article className="review-version">
      <Text fw={600}>{say('signedBy', { version, name: signedBy, date: moment(signedAt) })}</Text>
      <ReviewWords review={review} onShow={onShow} />
      <Anchor href={`${place}/report`} target="_blank" rel="noopener" className="care-tap">
        {sayWords('reportThen')}
      </Anchor>
      <div className="review-buttons">
        <div>
          <FileButton {...file} type="application/pdf" name={`${name}.pdf`}>
            {say('record')}
          </FileButton>
        </div>
        <div>
          <FileButton {...file} type="application/fhir+json" name={`${name}.fhir.json`}>
            {say('fhir')}
          </FileButton>
        </div>
      </div>
    </article>
  );
}
