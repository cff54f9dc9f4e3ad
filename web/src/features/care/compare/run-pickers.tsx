import { Anchor, Button, NativeSelect } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { useSay, useSpeech } from '../../../language/language.js';
import { usePatientRuns } from '../patients/patient-queries.js';
import { patientCompareTexts } from './texts.js';

interface RunPickersProps {
  readonly patientId: string;
  /** The ids of both runs; empty where none is chosen. */
  readonly chosen: readonly [string, string];
  readonly onChoose: (chosen: { readonly a: string; readonly b: string }) => void;
}

/** Which two runs of a patient are compared, each with the way to its report. */
export function RunPickers({ patientId, chosen: [a, b], onChoose }: RunPickersProps) {
  const say = useSay(patientCompareTexts);
  const { options, hasMore, more, isFetching } = useOffered(patientId, [a, b]);
  const pick = (label: string, value: string, choose: (id: string) => void) => (
    <div>
      <NativeSelect
        size="md"
        label={label}
        value={value}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[{ value: '', label: say('choose') }, ...options]}
      />
      {value !== '' && (
        <Anchor component={Link} href={`/patients/${patientId}/runs/${value}`} className="care-tap">
          {say('toReport')}
        </Anchor>
      )}
    </div>
  );
  return (
    <>
      <div className="pickers care-pickers">
        {pick(say('first'), a, (id) => onChoose({ a: id, b }))}
        <Button
          variant="default"
          size="md"
          disabled={a === '' && b === ''}
          leftSection={<IconArrowsExchange size={18} aria-hidden />}
          onClick={() => onChoose({ a: b, b: a })}
        >
          {say('swap')}
        </Button>
        {pick(say('second'), b, (id) => onChoose({ a, b: id }))}
      </div>
      {hasMore && (
        <Button variant="subtle" loading={isFetching} onClick={more} mb="md">
          {say('older')}
        </Button>
      )}
    </>
  );
}

/** The runs that can be chosen; more are asked for until the chosen ones are among them. */
function useOffered(patientId: string, chosen: readonly string[]) {
  const { format } = useSpeech();
  const { data, hasNextPage, isFetching, fetchNextPage } = usePatientRuns(patientId);
  const runs = data?.pages.flatMap((page) => page.runs) ?? [];
  const isMissing = chosen.some((id) => id !== '' && runs.every((run) => run.id !== id));
  useEffect(() => {
    if (isMissing && hasNextPage && !isFetching) void fetchNextPage();
  }, [isMissing, hasNextPage, isFetching, fetchNextPage]);
  const options = runs.map(({ id, startTime, timeZone, distanceM }) => ({
    value: id,
    label: [format.date(startTime, timeZone), distanceM !== null && format.distance(distanceM)]
      .filter(Boolean)
      .join(' · '),
  }));
  return { options, hasMore: hasNextPage, isFetching, more: () => void fetchNextPage() };
}
