import { Fieldset, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { Empty, Failed, Loading } from '../../../ui/states.js';
import { TrendSummary, TrendWeeks } from '../../runs/trend/trend-weeks.js';
import { PatientGone } from './patient-gone.js';
import { isOver, usePatientTrend, type Patient } from './patient-queries.js';
import { patientTexts } from './texts.js';

const spans = [4, 12, 26, 52];
const usualSpan = 12;

/** The last weeks of a patient, as they see them themselves. */
export function PatientTrend({ patient: { id } }: { patient: Patient }) {
  const say = useSay(patientTexts);
  const [weeks, setWeeks] = useState(usualSpan);
  const { data, error, refetch } = usePatientTrend(id, weeks);
  if (isOver(error)) return <PatientGone />;
  return (
    <Stack gap="lg">
      <Fieldset legend={say('weeks')} variant="unstyled">
        <SegmentedControl
          size="md"
          value={String(weeks)}
          onChange={(value) => setWeeks(Number(value))}
          data={spans.map((span) => ({ value: String(span), label: String(span) }))}
          aria-label={say('weeks')}
          className="tap-segments"
        />
      </Fieldset>
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={8} />}
      {data?.runs.length === 0 && <Empty title={say('trendEmpty')}>{say('trendEmptyText')}</Empty>}
      {data && data.runs.length > 0 && (
        <>
          <TrendSummary sentences={data.summary} />
          <TrendWeeks trend={data} />
        </>
      )}
    </Stack>
  );
}
