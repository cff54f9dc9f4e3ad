import { Alert, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useSay, useSpeech } from '../../../language/language.js';
import { Failed } from '../../../ui/states.js';
import { AddZone } from './add-zone.js';
import { draftsOf, faultsOf, zoneLimits, zonesOf, type ZoneDraft } from './privacy-draft.js';
import { RoutePreview } from './route-preview.js';
import { profileTexts } from './texts.js';
import { useSaveProfile, type Profile } from './use-profile.js';
import { ZoneFields } from './zone-fields.js';

const trims = [0, 100, 200, 400, 800, 1_600];

/** Zones and trimmed ends, and how a route looks with them to others. */
export function PrivacyForm({ profile: { privacy } }: { profile: Profile }) {
  const say = useSay(profileTexts);
  const { format } = useSpeech();
  const [zones, setZones] = useState<readonly ZoneDraft[]>(() => draftsOf(privacy));
  const [trimM, setTrimM] = useState(privacy.trimM);
  const [isTried, setTried] = useState(false);
  const save = useSaveProfile();
  const isChanged =
    trimM !== privacy.trimM || JSON.stringify(zonesOf(zones)) !== JSON.stringify(zonesOf(draftsOf(privacy)));
  const submit = () => {
    setTried(true);
    if (zones.some((zone) => faultsOf(zone).length > 0)) return;
    save.mutate(
      { privacy: { trimM, zones: zonesOf(zones) } },
      {
        onSuccess: (saved) => {
          setZones(draftsOf(saved.privacy));
          setTried(false);
        },
      },
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        <Title order={2}>{say('privacy')}</Title>
        <Text c="var(--soft)" maw="44rem">
          {say('privacyText')}
        </Text>
        <Select
          size="md"
          maw={320}
          label={say('trim')}
          allowDeselect={false}
          value={String(trimM)}
          onChange={(value) => setTrimM(Number(value))}
          data={[...new Set([...trims, privacy.trimM])]
            .sort((a, b) => a - b)
            .map((metres) => ({
              value: String(metres),
              label: metres === 0 ? say('trimNone') : format.shortDistance(metres),
            }))}
        />
        <Title order={3}>{say('zones')}</Title>
        {zones.length === 0 && <Text>{say('noZones')}</Text>}
        {zones.map((zone) => (
          <ZoneFields
            key={zone.key}
            zone={zone}
            faults={isTried ? faultsOf(zone) : []}
            onChange={(changed) => setZones(zones.map((one) => (one.key === zone.key ? changed : one)))}
            onRemove={() => setZones(zones.filter(({ key }) => key !== zone.key))}
          />
        ))}
        {zones.length < zoneLimits.mostZones ? (
          <AddZone onAdd={(zone) => setZones([...zones, zone])} />
        ) : (
          <Text size="sm">{say('fullZones')}</Text>
        )}
        {save.error && (
          <>
            <Alert variant="outline" color="accent">
              {say('notSaved')}
            </Alert>
            <Failed error={save.error} />
          </>
        )}
        <Group>
          <Button type="submit" size="md" loading={save.isPending} disabled={!isChanged}>
            {say('save')}
          </Button>
          <Text size="sm" role="status" c="var(--soft)">
            {isChanged ? say('unsaved') : save.isSuccess ? say('saved') : ''}
          </Text>
        </Group>
        <RoutePreview />
      </Stack>
    </form>
  );
}
