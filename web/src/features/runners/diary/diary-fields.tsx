import { Checkbox, Text } from '@mantine/core';
import { painPlaces, warningSigns } from '../../../../../src/analysis/advice/symptoms.js';
import { useSay } from '../../../language/language.js';
import { painTimes, type DiaryInput } from './diary-entry.js';
import { PainScale } from './pain-scale.js';
import { diaryTexts } from './texts.js';

interface DiaryFieldsProps {
  readonly input: DiaryInput;
  readonly onChange: (input: DiaryInput) => void;
}

/** Everything that can be noted of a run. */
export function DiaryFields({ input, onChange }: DiaryFieldsProps) {
  const say = useSay(diaryTexts);
  return (
    <>
      <Text size="sm" c="var(--soft)">
        {say('scale')}
      </Text>
      {painTimes.map((time) => (
        <PainScale
          key={time}
          time={time}
          value={input[time]}
          onChange={(pain) => onChange({ ...input, [time]: pain })}
        />
      ))}
      <fieldset className="diary-choices">
        <legend>{say('places')}</legend>
        {painPlaces.map((place) => (
          <Check
            key={place}
            label={say(`place.${place}`)}
            isChecked={(input.places ?? []).includes(place)}
            onToggle={() => onChange({ ...input, places: toggled(input.places ?? [], place) })}
          />
        ))}
      </fieldset>
      <fieldset className="diary-choices">
        <legend>{say('signs')}</legend>
        <Text size="sm" c="var(--soft)">
          {say('signsHint')}
        </Text>
        {warningSigns.map((sign) => (
          <Check
            key={sign}
            label={say(`sign.${sign}`)}
            isChecked={(input.signs ?? []).includes(sign)}
            onToggle={() => onChange({ ...input, signs: toggled(input.signs ?? [], sign) })}
          />
        ))}
      </fieldset>
    </>
  );
}

function Check({ label, isChecked, onToggle }: { label: string; isChecked: boolean; onToggle: () => void }) {
  return <Checkbox className="tap-check" size="md" label={label} checked={isChecked} onChange={onToggle} />;
}

function toggled<Item>(items: readonly Item[], item: Item): Item[] {
  return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}
