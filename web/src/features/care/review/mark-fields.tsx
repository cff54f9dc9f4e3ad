import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay, useSpeech } from '../../../language/language.js';
import { useFollowing } from '../../../ui/use-following.js';
import type { RunPart } from '../../runs/report/shown-part.js';
import { secondsOf } from './clock-time.js';
import type { Mark } from './review-content.js';
import { reviewPanelTexts } from './texts.js';

interface MarkFieldsProps {
  readonly name: string;
  readonly mark: Mark;
  readonly onChange: (mark: Mark) => void;
  readonly onRemove: () => void;
  /** Shows it on the charts; left out where there are none. */
  readonly onShow: ((part: RunPart) => void) | undefined;
}

/** One marked stretch: from when to when, and what is to be said of it. */
export function MarkFields({ name, mark, onChange, onRemove, onShow }: MarkFieldsProps) {
  const say = useSay(reviewPanelTexts);
  return (
    <li className="mark-fields">
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <span className="review-number" aria-hidden>
          {name}
        </span>
        <TimeField
          label={say('from')}
          timeS={mark.startS}
          onTime={(startS) => onChange({ ...mark, startS })}
        />
        <TimeField label={say('to')} timeS={mark.endS} onTime={(endS) => onChange({ ...mark, endS })} />
      </Group>
      <Textarea
        size="md"
        mt={6}
        autosize
        minRows={1}
        maxLength={1_000}
        label={say('markComment', { name })}
        value={mark.comment}
        onChange={({ currentTarget }) => onChange({ ...mark, comment: currentTarget.value })}
      />
      <Group gap={4}>
        {onShow && (
          <Button variant="subtle" aria-label={say('showMark', { name })} onClick={() => onShow(mark)}>
            {say('show')}
          </Button>
        )}
        <Button
          variant="subtle"
          leftSection={<IconTrash size={16} aria-hidden />}
          aria-label={say('removeMark', { name })}
          onClick={onRemove}
        >
          {say('remove')}
        </Button>
      </Group>
    </li>
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly timeS: number;
  readonly onTime: (timeS: number) => void;
}

/** A time since the start, taken once the field is left. */
function TimeField({ label, timeS, onTime }: TimeFieldProps) {
  const say = useSay(reviewPanelTexts);
  const { format } = useSpeech();
  const known = format.clock(timeS);
  const [text, setText] = useFollowing(known);
  const [isBad, setBad] = useState(false);
  const take = () => {
    const seconds = secondsOf(text);
    setBad(seconds === undefined);
    // What was not touched keeps its fractions of a second.
    if (seconds !== undefined && text !== known) onTime(seconds);
  };
  return (
    <TextInput
      size="md"
      label={label}
      value={text}
      error={isBad ? say('badTime') : undefined}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
      className="mark-time"
    />
  );
}
