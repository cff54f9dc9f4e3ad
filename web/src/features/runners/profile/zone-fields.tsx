import { ActionIcon, Fieldset, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useSay, useSpeech } from '../../../language/language.js';
import type { ZoneDraft, ZoneFault } from './privacy-draft.js';
import { profileTexts } from './texts.js';

const radii = [100, 200, 400, 800, 1_600];

interface ZoneFieldsProps {
  readonly zone: ZoneDraft;
  readonly faults: readonly ZoneFault[];
  readonly onChange: (zone: ZoneDraft) => void;
  readonly onRemove: () => void;
}

/** One zone: its name, where it is, how large. */
export function ZoneFields({ zone, faults, onChange, onRemove }: ZoneFieldsProps) {
  const say = useSay(profileTexts);
  const { format } = useSpeech();
  const fault = (name: ZoneFault) => (faults.includes(name) ? say(`fault.${name}`) : undefined);
  return (
    <Fieldset legend={zone.name || say('zone')} className="zone">
      <div className="zone-fields">
        <TextInput
          size="md"
          label={say('name')}
          value={zone.name}
          error={fault('name')}
          onChange={({ currentTarget }) => onChange({ ...zone, name: currentTarget.value })}
        />
        <Select
          size="md"
          label={say('radius')}
          allowDeselect={false}
          value={String(zone.radiusM)}
          error={fault('radius')}
          onChange={(value) => onChange({ ...zone, radiusM: Number(value) })}
          data={[...new Set([...radii, zone.radiusM])]
            .sort((a, b) => a - b)
            .map((metres) => ({ value: String(metres), label: format.shortDistance(metres) }))}
        />
        {(['latitude', 'longitude'] as const).map((name) => (
          <TextInput
            key={name}
            size="md"
            inputMode="text"
            label={say(name)}
            value={zone[name]}
            error={fault(name)}
            onChange={({ currentTarget }) => onChange({ ...zone, [name]: currentTarget.value })}
          />
        ))}
        <ActionIcon
          variant="default"
          size={44}
          aria-label={say('remove', { name: zone.name || say('zone') })}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
    </Fieldset>
  );
}
