import { NativeSelect } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { careInvitationTexts } from './texts.js';

const daysToChoose = [1, 3, 7];

/** How many days an invitation is good: the field `days` of a form. */
export function DaysField() {
  const say = useSay(careInvitationTexts);
  return (
    <NativeSelect
      size="md"
      name="days"
      label={say('days')}
      defaultValue="7"
      data={daysToChoose.map((days) => ({ value: String(days), label: say('daysOf', { days }) }))}
    />
  );
}
