import { Button, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { levelOf } from '../../../api/runs.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { conflictTexts } from './conflict-texts.js';
import type { Conflict } from './draft-keeper.js';
import { useClockOfDay } from './draft-standing.js';
import { canBeBoth, differingFields, merged, type ReviewField, type Whose } from './merge-reviews.js';
import { contentOf, nothingWritten, type ReviewContent } from './review-content.js';
import { reviewPanelTexts } from './texts.js';

interface ConflictViewProps {
  readonly mine: ReviewContent;
  readonly conflict: Conflict;
  readonly onSettle: (content: ReviewContent) => void;
}

/** Two texts of one review, part by part beside each other; whoever comes second chooses, and nothing is lost before that. */
export function ConflictView({ mine, conflict, onSettle }: ConflictViewProps) {
  const say = useSay(conflictTexts);
  const theirs = theirsOf(conflict);
  const differing = differingFields(mine, theirs);
  const [chosen, setChosen] = useState<Readonly<Partial<Record<ReviewField, Whose>>>>(() =>
    Object.fromEntries(differing.map((field) => [field, canBeBoth(mine, theirs, field) ? 'both' : 'mine'])),
  );
  return (
    <Stack gap="md" className="review-conflict" role="group" aria-label={say('title')}>
      <div role="alert">
        <Text fw={700}>{say('title')}</Text>
        <Text>
          <What conflict={conflict} /> {say('howTo')}
        </Text>
      </div>
      {differing.length === 0 && <Text>{say('same')}</Text>}
      {differing.map((field) => (
        <Radio.Group
          key={field}
          label={say(field)}
          size="md"
          value={chosen[field] ?? 'mine'}
          onChange={(whose) => setChosen({ ...chosen, [field]: whose as Whose })}
        >
          <div className="review-texts">
            <Text size="sm" component="div">
              <b>{say('mine')}</b>
              <Told field={field} content={mine} />
            </Text>
            <Text size="sm" component="div">
              <b>{say('theirs')}</b>
              <Told field={field} content={theirs} />
            </Text>
          </div>
          <Radio value="mine" label={say('keepMine')} size="md" className="tap-radio" />
          <Radio value="theirs" label={say('keepTheirs')} size="md" className="tap-radio" />
          {canBeBoth(mine, theirs, field) && (
            <Radio value="both" label={say('keepBoth')} size="md" className="tap-radio" />
          )}
        </Radio.Group>
      ))}
      <Button size="md" onClick={() => onSettle(merged(mine, theirs, chosen))}>
        {say('goOn')}
      </Button>
    </Stack>
  );
}

/** What there is now: the draft; without one what was signed. */
function theirsOf({ current, signed }: Conflict): ReviewContent {
  const there = current ?? signed.at(0);
  return there ? contentOf(there) : nothingWritten;
}

function What({ conflict: { current, signed } }: Pick<ConflictViewProps, 'conflict'>) {
  const say = useSay(conflictTexts);
  const clock = useClockOfDay();
  if (current) return say('changed', { name: current.editedBy ?? '–', time: clock(current.editedAt) });
  const latest = signed.at(0);
  return latest ? say('signed', { name: latest.signedBy, time: clock(latest.signedAt) }) : say('dropped');
}

/** One part of a text in words. */
function Told({ field, content }: { field: ReviewField; content: ReviewContent }) {
  const say = useSay(conflictTexts);
  const sayLevel = useSay(reviewPanelTexts);
  const { format } = useSpeech();
  const { overruled, comment, marks } = content;
  const words = {
    overruled: () =>
      overruled
        ? say('instead', { level: sayLevel(`level.${levelOf(overruled.level)}`), reason: overruled.reason })
        : say('stands'),
    comment: () => comment,
    marks: () =>
      marks
        .map(({ startS, endS, comment: text }) =>
          say('mark', { from: format.clock(startS), to: format.clock(endS), comment: text }),
        )
        .join('\n'),
  }[field]();
  return <p className="review-comment">{words.trim() === '' ? say('nothing') : words}</p>;
}
