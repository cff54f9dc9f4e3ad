import { Anchor, Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { TrendSummary } from '../../runs/trend/trend-weeks.js';
import { Needs } from './needs.js';
import { pageTexts } from './page-texts.js';
import { usePatientTrend, useWorkList, type Patient } from './patient-queries.js';
import { PatientRuns } from './patient-runs.js';

const weeks = 12;

/** What matters of a patient today: why to look, what the last weeks say, and the runs, newest first. */
export function PatientOverview({ patient }: { patient: Patient }) {
  const say = useSay(pageTexts);
  return (
    <Stack gap="xl">
      <WhyToLook patient={patient} />
      <LastWeeks patient={patient} />
      <Block title={say('runs')}>
        <PatientRuns patient={patient} />
      </Block>
    </Stack>
  );
}

/** The reasons that the work list has for this patient. */
function WhyToLook({ patient: { id } }: { patient: Patient }) {
  const say = useSay(pageTexts);
  const { data } = useWorkList();
  const listed = data?.patients.find((one) => one.id === id);
  if (!listed) return null;
  return (
    <Block title={say('needs')}>
      <Needs patient={listed} />
    </Block>
  );
}

/** The last weeks in sentences; nothing where there is too little to say. */
function LastWeeks({ patient: { id } }: { patient: Patient }) {
  const say = useSay(pageTexts);
  const { data } = usePatientTrend(id, weeks);
  if (!data || data.runs.length === 0) return null;
  return (
    <Block title={say('weeks')}>
      <TrendSummary sentences={data.summary} />
      <Anchor component={Link} href={`/patients/${id}?show=trend`} className="care-tap">
        {say('allWeeks')}
      </Anchor>
    </Block>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h4" mb="xs" id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}
