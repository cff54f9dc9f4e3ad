import { Button, Progress, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { readHeight, readLegLength, type ReadBody } from '../../../../../src/analysis/gait/read-body.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { Failed } from '../../../ui/states.js';
import { profileTexts } from './texts.js';
import { leftOf, useReanalysis, useSaveProfile, type Profile } from './use-profile.js';

/** Height and leg length, understood as people write them. */
export function BodyForm({ profile }: { profile: Profile }) {
  const say = useSay(profileTexts);
  const { language, format } = useSpeech();
  const shown = (metres: number | null) => (metres === null ? '' : format.height(metres));
  const [height, setHeight] = useState(shown(profile.heightM));
  const [leg, setLeg] = useState(
    profile.legLengthM === null ? '' : legText(profile.legLengthM, format.units),
  );
  const [isTried, setTried] = useState(false);
  const save = useSaveProfile();
  const readBody = height.trim() === '' ? null : readHeight(height, language);
  const heightM = readBody && 'metres' in readBody ? readBody.metres : null;
  const readLeg = leg.trim() === '' ? null : readLegLength(leg, heightM, language);
  const submit = () => {
    setTried(true);
    if (problemOf(readBody) || problemOf(readLeg)) return;
    save.mutate({ heightM, legLengthM: readLeg && 'metres' in readLeg ? readLeg.metres : null });
  };
  const read = (body: ReadBody | null) =>
    body && 'metres' in body ? say('readAs', { height: format.height(body.metres) }) : '';
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
        <TextInput
          size="md"
          label={say('height')}
          description={`${say('heightHint')} ${read(readBody)}`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={height}
          error={isTried ? problemOf(readBody) : undefined}
          onBlur={() => height.trim() !== '' && setTried(true)}
          onChange={({ currentTarget }) => setHeight(currentTarget.value)}
        />
        <TextInput
          size="md"
          label={say('leg')}
          description={say('legHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={leg}
          error={isTried ? problemOf(readLeg) : undefined}
          onChange={({ currentTarget }) => setLeg(currentTarget.value)}
        />
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

/** Legs are not told in feet. */
function legText(metres: number, units: 'metric' | 'imperial'): string {
  return units === 'metric'
    ? `${Math.round(metres * 1000) / 10} cm`
    : `${Math.round((metres / 0.0254) * 10) / 10} in`;
}

function problemOf(body: ReadBody | null): string | undefined {
  return body && 'problem' in body ? body.problem : undefined;
}

/** How far the reports are with what was changed. */
function Reanalysis({ isSaved }: { isSaved: boolean }) {
  const say = useSay(profileTexts);
  const { data } = useReanalysis();
  const left = data ? leftOf(data) : 0;
  return (
    <div role="status">
      {left > 0 && data ? (
        <>
          <Text size="sm">{say('anew', { left, total: data.total })}</Text>
          <Progress
            value={(100 * (data.total - left)) / data.total}
            color="ink"
            mt={4}
            aria-label={say('anew', { left, total: data.total })}
          />
        </>
      ) : (
        isSaved && (
          <Text size="sm">
            {say('saved')} {data && data.total > 0 && say('anewDone')}
          </Text>
        )
      )}
    </div>
  );
}
