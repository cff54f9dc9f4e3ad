import { Group, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useSay, useSpeech } from '../../../language/language.js';
import { tryTexts } from './texts.js';

const metresPerInch = 0.0254;
/** Heights that a runner may have, metres; the judgement knows the same. */
const possible = { min: 1, max: 2.5 } as const;

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

function Centimetres({ onChange }: HeightFieldProps) {
  const say = useSay(tryTexts);
  const [value, setValue] = useState<number | string>('');
  const heightM = value === '' ? undefined : Number(value) / 100;
  return (
    <NumberInput
      label={say('heightCm')}
      placeholder="178"
      value={value}
      onChange={(next) => {
        setValue(next);
        onChange(possibleHeight(next === '' ? undefined : Number(next) / 100));
      }}
      error={isImpossible(heightM) && say('heightImpossible')}
      hideControls
      size="md"
      w="12rem"
    />
  );
}

function FeetAndInches({ onChange }: HeightFieldProps) {
  const say = useSay(tryTexts);
  const [feet, setFeet] = useState<number | string>('');
  const [inches, setInches] = useState<number | string>('');
  const metres = (ft: number | string, inch: number | string) =>
    ft === '' ? undefined : (Number(ft) * 12 + Number(inch || 0)) * metresPerInch;
  const change = (ft: number | string, inch: number | string) => {
    setFeet(ft);
    setInches(inch);
    onChange(possibleHeight(metres(ft, inch)));
  };
  const error = isImpossible(metres(feet, inches)) && say('heightImpossible');
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <NumberInput
        label={say('heightFt')}
        placeholder="5"
        value={feet}
        onChange={(ft) => change(ft, inches)}
        error={error}
        hideControls
        size="md"
        w="7rem"
      />
      <NumberInput
        label={say('heightIn')}
        placeholder="10"
        value={inches}
        onChange={(inch) => change(feet, inch)}
        hideControls
        size="md"
        w="5rem"
      />
    </Group>
  );
}

function isImpossible(heightM: number | undefined): boolean {
  return heightM !== undefined && possibleHeight(heightM) === undefined;
}

function possibleHeight(heightM: number | undefined): number | undefined {
  const isPossible = heightM !== undefined && heightM >= possible.min && heightM <= possible.max;
  return isPossible ? heightM : undefined;
}
