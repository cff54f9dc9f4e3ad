import { Button, Group, Select } from '@mantine/core';
import { useSay } from '../../../../language/language.js';
import { useFollowing } from '../../../../ui/use-following.js';
import type { RunDetails } from '../run-queries.js';
import { reportTexts } from '../texts.js';
import { TakenBack } from './cadence-correction.js';
import type { CorrectionPart } from './correction-part.js';

const mostShown = 30;

/** The time zone in which the run took place, which decides its day and hour. */
export function TimeZoneCorrection({ current, isBusy, correct, run }: CorrectionPart & { run: RunDetails }) {
  const say = useSay(reportTexts);
  const known = run.timeZone ?? '';
  const [zone, setZone] = useFollowing(known);
  return (
    <Group gap="sm" align="flex-end">
      <Select
        label={say('timeZone')}
        data={zonesWith(known)}
        value={zone}
        onChange={(value) => setZone(value ?? '')}
        searchable
        limit={mostShown}
        nothingFoundMessage={say('noSuchZone')}
        size="md"
        w="16rem"
      />
      <Button
        variant="default"
        size="md"
        disabled={isBusy || zone === '' || zone === known}
        onClick={() => correct({ timeZone: zone })}
      >
        {say('correct')}
      </Button>
      <TakenBack
        isThere={current.timeZone !== undefined}
        isBusy={isBusy}
        onClick={() => correct({ timeZone: undefined })}
      />
    </Group>
  );
}

/** The zones that the browser knows; an offset that the run has already is one of them too. */
function zonesWith(known: string): string[] {
  const names = Intl.supportedValuesOf('timeZone');
  const all = names.includes('UTC') ? names : [...names, 'UTC'];
  return known === '' || all.includes(known) ? all : [known, ...all];
}
