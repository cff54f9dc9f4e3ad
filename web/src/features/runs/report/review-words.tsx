import { Button, Text } from '@mantine/core';
import type { Body } from '../../../api/client.js';
import { levelOf } from '../../../api/runs.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { LevelMark } from '../list/level-mark.js';
import { numbered, type MarkedStretch } from './marked-stretch.js';
import { reviewTexts } from './review-texts.js';
import './reviews.css';

export type Review = Body<'Review'>;

interface ReviewWordsProps {
  readonly review: Review;
  /** Shows a stretch on the charts; left out where there are none. */
  readonly onShow?: ((stretch: MarkedStretch) => void) | undefined;
}

/** What a signed review says: its verdict beside the program's, the words on the run, the marked stretches. */
export function ReviewWords({ review, onShow }: ReviewWordsProps) {
  const say = useSay(reviewTexts);
  const { overruled, comment, marks } = review;
  return (
    <div className="review-words">
      <BothVerdicts review={review} />
      {comment.trim() !== '' && <p className="review-comment">{comment}</p>}
      {marks.length > 0 && <Marks marks={numbered(marks)} onShow={onShow} />}
      {!overruled && comment.trim() === '' && marks.length === 0 && (
        <Text c="var(--soft)">{say('noWords')}</Text>
      )}
    </div>
  );
}

/** Both are kept: what the program said, and what a person says in its place. */
function BothVerdicts({ review: { verdict, overruled, signedBy } }: { review: Review }) {
  const say = useSay(reviewTexts);
  return (
    <dl className="review-verdicts">
      <div>
        <dt>{say('automaticThen')}</dt>
        <Flag level={verdict.level} />
      </div>
      {overruled && (
        <div>
          <dt>{say('overruled', { name: signedBy })}</dt>
          <Flag level={overruled.level} />
          <dd>
            <b>{say('reason')}</b> <span className="review-text">{overruled.reason}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Flag({ level: name }: { level: string }) {
  const say = useSay(reviewTexts);
  const level = levelOf(name);
  return (
    <dd className="review-flag">
      <LevelMark level={level} />
      <span>{say('flag', { level: say(`level.${level}`) })}</span>
    </dd>
  );
}

type ReviewMark = Review['marks'][number] & MarkedStretch;

function Marks({ marks, onShow }: { marks: readonly ReviewMark[]; onShow: ReviewWordsProps['onShow'] }) {
  const say = useSay(reviewTexts);
  const { format } = useSpeech();
  return (
    <>
      <h3 className="review-head">{say('marks')}</h3>
      <ol className="review-marks">
        {marks.map((mark) => (
          <li key={`${mark.startS} ${mark.endS}`}>
            <span className="review-number" aria-hidden>
              {mark.name}
            </span>
            <div>
              <b>{say('stretch', { from: format.clock(mark.startS), to: format.clock(mark.endS) })}</b>
              {onShow && (
                <Button
                  variant="subtle"
                  size="compact-md"
                  className="screen-only review-show"
                  aria-label={say('showStretch', { name: mark.name })}
                  onClick={() => onShow(mark)}
                >
                  {say('show')}
                </Button>
              )}
              {mark.comment.trim() !== '' && <p className="review-comment">{mark.comment}</p>}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
