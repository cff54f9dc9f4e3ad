import { Textarea } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { useFault } from '../../../ui/form.js';
import { letterTexts } from './texts.js';

interface LetterFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly longest: number;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** The name of the field in its form. */
export const letterName = 'text';

/** Where somebody writes several lines; says how much room is left once it gets scarce. */
export function LetterField({ label, description, longest, value, onChange }: LetterFieldProps) {
  const say = useSay(letterTexts);
  const left = longest - value.length;
  return (
    <div>
      <Textarea
        size="md"
        name={letterName}
        label={label}
        description={description}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={longest}
        value={value}
        {...useFault(letterName)}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <div className="letter-left" role="status">
        {left <= longest / 10 && say('left', { count: left })}
      </div>
    </div>
  );
}
