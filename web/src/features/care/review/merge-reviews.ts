import { byStart, isSame, nothingWritten, type Mark, type ReviewContent } from './review-content.js';

/** The parts of a review, each chosen by itself where two people wrote. */
export const fields = ['overruled', 'comment', 'marks'] as const;
export type ReviewField = (typeof fields)[number];

/** Whose text of a part is kept; both: one after the other. */
export type Whose = 'mine' | 'theirs' | 'both';

/** Returns the parts in which two texts differ. */
export function differingFields(mine: ReviewContent, theirs: ReviewContent): ReviewField[] {
  return fields.filter((field) => !isSame(only(mine, field), only(theirs, field)));
}

/** Whether both of a part can be kept: two comments can, two verdicts cannot, and marked stretches where they do not overlap. */
export function canBeBoth(mine: ReviewContent, theirs: ReviewContent, field: ReviewField): boolean {
  if (field === 'overruled') return false;
  return field === 'comment' || withoutTwins(mine.marks, theirs.marks).every(areApartFrom(theirs.marks));
}

/** Returns one text of two, part by part as chosen; what is the same in both is kept as it is. */
export function merged(
  mine: ReviewContent,
  theirs: ReviewContent,
  chosen: Readonly<Partial<Record<ReviewField, Whose>>>,
): ReviewContent {
  const of = (field: ReviewField) => (chosen[field] === 'mine' ? mine : theirs);
  return {
    overruled: of('overruled').overruled,
    comment:
      chosen.comment === 'both'
        ? [theirs.comment, mine.comment].filter((text) => text.trim() !== '').join('\n\n')
        : of('comment').comment,
    marks:
      chosen.marks === 'both'
        ? [...theirs.marks, ...withoutTwins(mine.marks, theirs.marks)].sort(byStart)
        : of('marks').marks,
  };
}

function only(content: ReviewContent, field: ReviewField): ReviewContent {
  return { ...nothingWritten, [field]: content[field] };
}

/** Mine without those that stand among theirs word for word. */
function withoutTwins(mine: readonly Mark[], theirs: readonly Mark[]): Mark[] {
  return mine.filter(
    (mark) =>
      !theirs.some((other) =>
        isSame({ ...nothingWritten, marks: [mark] }, { ...nothingWritten, marks: [other] }),
      ),
  );
}

function areApartFrom(theirs: readonly Mark[]): (mark: Mark) => boolean {
  return ({ startS, endS }) => theirs.every((other) => endS <= other.startS || startS >= other.endS);
}
