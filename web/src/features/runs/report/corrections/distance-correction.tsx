import { Button, Group, NumberInput } from '@mantine/core';
import { axisUnits } from '../../../../../../src/analysis/report/html/axis-units.js';
import { useSay, useSpeech } from '../../../../language/language.js';
import { useFollowing } from '../../../../ui/use-following.js';
import type { RunDetails } from '../run-queries.js';
import { reportTexts } from '../texts.js';
import { TakenBack } from './cadence-correction.js';
import type { CorrectionPart } from './correction-part.js';

/** The distance that was run, by the display of the treadmill or a measured course. */
export function DistanceCorrection({ current, isBusy, correct, run }: CorrectionPart & { run: RunDetails }) {
  const say = useSay(reportTexts);
  const { format } = useSpeech();
  const { metresPerUnit, distanceUnit } = axisUnits(format);
  const known = run.distanceM === null ? '' : Number((run.distanceM / metresPerUnit).toFixed(2));
  const [value, setValue] = useFollowing<number | string>(known);
  const isUsable = typeof value === 'number' && value > 0 && value !== known;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isUsable) correct({ distanceM: value * metresPerUnit });
      }}
    >
      <Group gap="sm" align="flex-end">
        <NumberInput
          label={say('distance', { unit: distanceUnit })}
          value={value}
          onChange={setValue}
          min={0}
          max={1000}
          decimalScale={2}
          decimalSeparator={format.language === 'de' ? ',' : '.'}
          hideControls
          size="md"
          w="10rem"
        />
        <Button type="submit" variant="default" size="md" disabled={isBusy || !isUsable}>
          {say('correct')}
        </Button>
        <TakenBack
          isThere={current.distanceM !== undefined}
          isBusy={isBusy}
          onClick={() => correct({ distanceM: undefined })}
        />
      </Group>
    </form>
  );
}
