import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useSay, useSpeech } from '../../../language/language.js';
import { Failed } from '../../../ui/states.js';
import { AddZone } from './add-zone.js';
import {
  draftsOf,
  faultsOf,
  zoneAt,
  zoneLimits,
  zonesOf,
  type Privacy,
  type ZoneDraft,
  type ZonePlace,
} from './privacy-draft.js';
import { RoutePreview } from './route-preview.js';
import { profileTexts } from './texts.js';
import { useSaveProfile, type Profile } from './use-profile.js';
import { ZoneFields } from './zone-fields.js';

const trims = [0, 100, 200, 400, 800, 1_600];

/** Zones and trimmed ends, and how a route looks with them to others. */
export function PrivacyForm({ profile: { privacy } }: { profile: Profile }) {
  const say = useSay(profileTexts);
  const draft = usePrivacyDraft(privacy);
  const save = useSaveProfile();
  const submit = () => {
    const told = draft.told();
    if (told) save.mutate({ privacy: told }, { onSuccess: (saved) => draft.takeOver(saved.privacy) });
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
        <TrimSelect savedM={privacy.trimM} trimM={draft.trimM} onChange={draft.setTrimM} />
        <Zones draft={draft} />
        {save.error && (
          <>
            <Text fw={600}>{say('notSaved')}</Text>
            <Failed error={save.error} />
          </>
        )}
        <Group>
          <Button type="submit" size="md" loading={save.isPending} disabled={!draft.isChanged}>
            {say('save')}
          </Button>
          <Text size="sm" role="status" c="var(--soft)">
            {draft.isChanged ? say('unsaved') : save.isSuccess ? say('saved') : ''}
          </Text>
        </Group>
        <RoutePreview />
      </Stack>
    </form>
  );
}

type PrivacyDraft = ReturnType<typeof usePrivacyDraft>;

/** What is written and not saved yet. */
function usePrivacyDraft(saved: Privacy) {
  const [zones, setZones] = useState<readonly ZoneDraft[]>(() => draftsOf(saved));
  const [trimM, setTrimM] = useState(saved.trimM);
  const [isTried, setTried] = useState(false);
  const added = useRef(0);
  const isSameZones = JSON.stringify(zonesOf(zones)) === JSON.stringify(zonesOf(draftsOf(saved)));
  return {
    zones,
    // By what is written at that moment: a device takes its time to say where it is.
    change: (changed: ZoneDraft) =>
      setZones((now) => now.map((zone) => (zone.key === changed.key ? changed : zone))),
    remove: (key: string) => setZones((now) => now.filter((zone) => zone.key !== key)),
    add: (place: ZonePlace | undefined, name: string) => {
      const zone = zoneAt(place, { key: `new-${added.current++}`, name });
      setZones((now) => (now.length < zoneLimits.mostZones ? [...now, zone] : now));
    },
    trimM,
    setTrimM,
    isTried,
    isChanged: trimM !== saved.trimM || !isSameZones,
    /** As it is sent; undefined while a field is wrong. */
    told: () => {
      setTried(true);
      return zones.some((zone) => faultsOf(zone).length > 0) ? undefined : { trimM, zones: zonesOf(zones) };
    },
    takeOver: (now: Privacy) => {
      setZones(draftsOf(now));
      setTried(false);
    },
  };
}

function TrimSelect(props: { savedM: number; trimM: number; onChange: (metres: number) => void }) {
  const { savedM, trimM, onChange } = props;
  const say = useSay(profileTexts);
  const { format } = useSpeech();
  const metres = [...new Set([...trims, savedM])].sort((a, b) => a - b);
  return (
    <Select
      size="md"
      maw={320}
      label={say('trim')}
      allowDeselect={false}
      value={String(trimM)}
      onChange={(value) => onChange(Number(value))}
      data={metres.map((one) => ({
        value: String(one),
        label: one === 0 ? say('trimNone') : format.shortDistance(one),
      }))}
    />
  );
}

function Zones({ draft: { zones, change, remove, add, isTried } }: { draft: PrivacyDraft }) {
  const say = useSay(profileTexts);
  return (
    <>
      <Title order={3} size="1.0625rem">
        {say('zones')}
      </Title>
      {zones.length === 0 && <Text>{say('noZones')}</Text>}
      {zones.map((zone) => (
        <ZoneFields
          key={zone.key}
          zone={zone}
          faults={isTried ? faultsOf(zone) : []}
          onChange={change}
          onRemove={() => remove(zone.key)}
        />
      ))}
      {zones.length < zoneLimits.mostZones ? (
        <AddZone onAdd={(place) => add(place, say('newZone'))} />
      ) : (
        <Text size="sm">{say('fullZones')}</Text>
      )}
    </>
  );
}
