import { Fieldset, SegmentedControl, Stack, Text, Title, useMantineColorScheme } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { Failed } from '../../../ui/states.js';
import { profileTexts } from './texts.js';
import { useSaveProfile, type Profile, type ProfileChange } from './use-profile.js';

const choices = {
  units: ['metric', 'imperial'],
  language: ['en', 'de'],
  theme: ['auto', 'light', 'dark'],
} as const;

/** Units, language and colours: each holds from the moment in which it is chosen. */
export function DisplayForm({ profile }: { profile: Profile }) {
  const say = useSay(profileTexts);
  const { setColorScheme } = useMantineColorScheme();
  const save = useSaveProfile();
  const shown = { ...profile, ...(save.isPending ? save.variables : {}) };
  const choose = (change: ProfileChange) => {
    if (change.theme) setColorScheme(change.theme);
    save.mutate(change, { onError: () => setColorScheme(profile.theme) });
  };
  return (
    <Stack gap="md">
      <Title order={2}>{say('display')}</Title>
      {(['units', 'language', 'theme'] as const).map((name) => (
        <Fieldset key={name} legend={say(name)} variant="unstyled">
          <SegmentedControl
            size="md"
            className="tap-segments"
            aria-label={say(name)}
            value={shown[name]}
            onChange={(value) => choose({ [name]: value })}
            data={choices[name].map((choice) => ({ value: choice, label: say(choice) }))}
          />
          {name === 'language' && (
            <Text size="sm" c="var(--soft)" mt={4}>
              {say('languageHint')}
            </Text>
          )}
        </Fieldset>
      ))}
      {save.error && <Failed error={save.error} />}
    </Stack>
  );
}
