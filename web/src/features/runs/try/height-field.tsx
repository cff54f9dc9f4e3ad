import { Group, Input, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { readHeight, type ReadBody } from '../../../../../src/analysis/gait/read-body.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { tryTexts } from './texts.js';

interface HeightFieldProps {
  /** Metres, or undefined while there is none that could be. */
  readonly onChange: (heightM: number | undefined) => void;
}

/** Asks for the runner's height in centimetres, or in feet and inches. */
export function HeightField({ onChange }: HeightFieldProps) {
  const { format } = useSpeech();
  return format.units === 'metric' ? (
    <Centimetres onChange={onChange} />
  ) : (
    <FeetAndInches onChange={onChange} />
  );
}

type Written = number | string;

function Centimetres({ onChange }: HeightFieldProps) {
  const say = useSay(tryTexts);
  const { language } = useSpeech();
  const [value, setValue] = useState<Written>('');
  const read = (cm: Written) => (cm === '' ? undefined : readHeight(`${cm} cm`, language));
  return (
    <NumberInput
      label={say('heightCm')}
      placeholder="178"
      value={value}
      onChange={(next) => {
        setValue(next);
        onChange(metresOf(read(next)));
      }}
      error={problemOf(read(value))}
      hideControls
      size="md"
      maw="24rem"
      styles={{ input: { width: '12rem' } }}
    />
  );
}

function FeetAndInches({ onChange }: HeightFieldProps) {
  const say = useSay(tryTexts);
  const { language } = useSpeech();
  const [feet, setFeet] = useState<Written>('');
  const [inches, setInches] = useState<Written>('');
  const read = (ft: Written, inch: Written) =>
    ft === '' ? undefined : readHeight(`${ft} ft ${inch === '' ? 0 : inch} in`, language);
  const change = (ft: Written, inch: Written) => {
    setFeet(ft);
    setInches(inch);
    onChange(metresOf(read(ft, inch)));
  };
  const problem = problemOf(read(feet, inches));
  return (
    <Input.Wrapper error={problem} maw="24rem">
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <NumberInput
          label={say('heightFt')}
          placeholder="5"
          value={feet}
          onChange={(ft) => change(ft, inches)}
          error={problem !== undefined}
          hideControls
          size="md"
          w="7rem"
        />
        <NumberInput
          label={say('heightIn')}
          placeholder="10"
          value={inches}
          error={problem !== undefined}
          onChange={(inch) => change(feet, inch)}
          hideControls
          size="md"
          w="5rem"
        />
      </Group>
    </Input.Wrapper>
  );
}

function metresOf(read: ReadBody | undefined): number | undefined {
  return read && 'metres' in read ? read.metres : undefined;
}

function problemOf(read: ReadBody | undefined): string | undefined {
  return read && 'problem' in read ? read.problem : undefined;
}
