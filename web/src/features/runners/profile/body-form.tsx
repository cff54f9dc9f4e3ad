import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import {
  legLengthProblem,
  readHeight,
  readLegLength,
  type ReadBody,
} from '../../../../../src/analysis/gait/read-body.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { Failed } from '../../../ui/states.js';
import { Reanalysis } from './reanalysis.js';
import { profileTexts } from './texts.js';
import { useSaveProfile, type Profile } from './use-profile.js';

/** Height and leg length, understood as people write them. */
export function BodyForm({ profile }: { profile: Profile }) {
  const say = useSay(profileTexts);
  const body = useBody(profile);
  const save = useSaveProfile();
  const submit = () => {
    const changed = body.changed();
    if (changed) save.mutate(changed.change, { onSuccess: changed.keep });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md" maw={480}>
        <Title order={2}>{say('body')}</Title>
        <Text c="var(--soft)">{say('bodyText')}</Text>
        <LengthInput label={say('height')} hint={say('heightHint')} field={body.height} />
        <LengthInput label={say('leg')} hint={say('legHint')} field={body.leg} />
        {save.error && (
          <>
            <Text>{say('notSaved')}</Text>
            <Failed error={save.error} />
          </>
        )}
        <Button type="submit" size="md" loading={save.isPending} className="fit">
          {say('save')}
        </Button>
        <Reanalysis isSaved={save.isSuccess} />
      </Stack>
    </form>
  );
}

interface LengthField {
  readonly text: string;
  /** What was understood; null where nothing is written. */
  readonly read: ReadBody | null;
  readonly isShownWrong: boolean;
  readonly write: (text: string) => void;
  readonly leave: () => void;
}

/**
 * Both fields, and what was changed in them: undefined while something in them cannot be. A field that nobody wrote in
 * tells nothing, since it shows the saved length rounded.
 */
function useBody({ heightM, legLengthM }: Profile) {
  const { language, format } = useSpeech();
  const [saved, setSaved] = useState(() => ({
    height: heightM === null ? '' : format.height(heightM),
    leg: legLengthM === null ? '' : legText(legLengthM, format.units),
  }));
  const [height, setHeight] = useState(saved.height);
  const [leg, setLeg] = useState(saved.leg);
  const [isTried, setTried] = useState(false);
  const readTall = height === saved.height ? told(heightM) : written(height, readHeight(height, language));
  const tallM = metresOf(readTall);
  const readLeg =
    leg === saved.leg
      ? told(legLengthM, legLengthM === null ? undefined : legLengthProblem(legLengthM, tallM, language))
      : written(leg, readLegLength(leg, tallM, language));
  const field = (text: string, read: ReadBody | null, write: (text: string) => void): LengthField => ({
    text,
    read,
    write,
    isShownWrong: isTried && read !== null && 'problem' in read,
    leave: () => text.trim() !== '' && setTried(true),
  });
  const changed = () => {
    setTried(true);
    const isWrong = [readTall, readLeg].some((read) => read && 'problem' in read);
    if (isWrong) return undefined;
    const change = {
      ...(height !== saved.height && { heightM: tallM }),
      ...(leg !== saved.leg && { legLengthM: metresOf(readLeg) }),
    };
    return { change, keep: () => setSaved({ height, leg }) };
  };
  return { height: field(height, readTall, setHeight), leg: field(leg, readLeg, setLeg), changed };
}

function told(metres: number | null, problem?: string): ReadBody | null {
  if (metres === null) return null;
  return problem === undefined ? { metres } : { problem };
}

function written(text: string, read: ReadBody): ReadBody | null {
  return text.trim() === '' ? null : read;
}

function metresOf(read: ReadBody | null): number | null {
  return read && 'metres' in read ? read.metres : null;
}

function LengthInput({ label, hint, field }: { label: string; hint: string; field: LengthField }) {
  const say = useSay(profileTexts);
  const { format } = useSpeech();
  const { text, read, isShownWrong, write, leave } = field;
  const readAs = read && 'metres' in read ? say('readAs', { height: format.height(read.metres) }) : '';
  return (
    <TextInput
      size="md"
      label={label}
      description={`${hint} ${readAs}`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={text}
      error={isShownWrong && read && 'problem' in read ? read.problem : undefined}
      onBlur={leave}
      onChange={({ currentTarget }) => write(currentTarget.value)}
    />
  );
}

/** Legs are not told in feet. */
function legText(metres: number, units: 'metric' | 'imperial'): string {
  return units === 'metric'
    ? `${Math.round(metres * 1000) / 10} cm`
    : `${Math.round((metres / 0.0254) * 10) / 10} in`;
}
