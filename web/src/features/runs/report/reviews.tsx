import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, bodyOf } from '../../../api/client.js';
import { runKeys } from '../../../api/runs.js';
import { useSay } from '../../../language/language.js';
import { FileButton } from '../../../ui/file-button.js';
import { useMoment } from '../../../ui/moment.js';
import { numbered, type MarkedStretch } from './marked-stretch.js';
import { reviewTexts } from './review-texts.js';
import { ReviewWords, type Review } from './review-words.js';
import './reviews.css';

/** What practices signed of one of the runner's own runs, newest first; undefined until it is there. */
export function useOwnReviews(runId: string): readonly Review[] | undefined {
  const { data } = useQuery({
    queryKey: runKeys.reviews(runId),
    queryFn: () => bodyOf(api.GET('/api/v1/care/reviews', { params: { query: { runId } } })),
    refetchOnMount: 'always',
  });
  return data?.reviews;
}

/** Returns what the reviews that count mark. */
export function useReviewMarks(reviews: readonly Review[] | undefined): readonly MarkedStretch[] {
  return useMemo(
    () => (reviews ?? []).filter(({ isLatest }) => isLatest).flatMap(({ marks }) => [...numbered(marks)]),
    [reviews],
  );
}

interface ReviewsProps {
  readonly reviews: readonly Review[] | undefined;
  readonly onShow: (stretch: MarkedStretch) => void;
}

/** What practices say of the run, each latest version open and earlier ones folded; nothing where nobody reviewed it. */
export function Reviews({ reviews = [], onShow }: ReviewsProps) {
  const say = useSay(reviewTexts);
  const moment = useMoment();
  const latest = reviews.filter(({ isLatest }) => isLatest);
  if (latest.length === 0) return null;
  return (
    <section id="reviews" className="reviews" aria-label={say('title')}>
      {latest.map((review) => (
        <article key={review.id}>
          <h2>
            {say('reviewed', {
              name: review.signedBy,
              practice: review.practice,
              date: moment(review.signedAt),
            })}
          </h2>
          {review.version > 1 && <p className="soft small">{say('amended', { version: review.version })}</p>}
          <ReviewWords review={review} onShow={onShow} />
          <ReviewFiles review={review} />
          <OlderVersions of={review} reviews={reviews} />
        </article>
      ))}
    </section>
  );
}

/** The review with its report, to keep or to take along. */
function ReviewFiles({ review: { id, version } }: { review: Review }) {
  const say = useSay(reviewTexts);
  const file = { path: `/api/v1/care/reviews/${id}/record`, size: 'sm' } as const;
  const name = `stridecheck-review-${version}`;
  return (
    <div className="review-files screen-only">
      <FileButton {...file} type="application/pdf" name={`${name}.pdf`}>
        {say('asPaper')}
      </FileButton>
      <FileButton {...file} type="application/fhir+json" name={`${name}.fhir.json`}>
        {say('asFhir')}
      </FileButton>
    </div>
  );
}

function OlderVersions({ of, reviews }: { of: Review; reviews: readonly Review[] }) {
  const say = useSay(reviewTexts);
  const moment = useMoment();
  const byId = new Map(reviews.map((review) => [review.id, review]));
  const older: Review[] = [];
  for (let id = of.amends; id !== null && byId.has(id); id = older.at(-1)?.amends ?? null) {
    older.push(byId.get(id) as Review);
  }
  if (older.length === 0) return null;
  return (
    <details className="review-older">
      <summary>{say('older', { count: older.length })}</summary>
      {older.map((review) => (
        <div key={review.id} className="review-version">
          <p>
            <b>
              {say('olderBy', {
                version: review.version,
                name: review.signedBy,
                date: moment(review.signedAt),
              })}
            </b>
          </p>
          <ReviewWords review={review} />
        </div>
      ))}
    </details>
  );
}
