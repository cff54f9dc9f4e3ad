import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useSay, useSpeech } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { useDay } from '../../../ui/moment.js';
import { Failed, Loading } from '../../../ui/states.js';
import { PatientGone } from '../patients/patient-gone.js';
import { isOver, type Patient } from '../patients/patient-queries.js';
import { usePractice } from '../practice/practice-calls.js';
import './plan.css';
import { PlanForm } from './plan-form.js';
import { PlanResults } from './plan-results.js';
import { useEndPatientPlan, usePatientPlans, type PatientPlan, type PatientPlans } from './plan-queries.js';
import { patientPlanTexts } from './plan-texts.js';
import { PlanWords } from './plan-words.js';

/** The plan of a patient: what it asks for, how runs followed it, and those before it. */
export function PatientPlanPart({ patient }: { patient: Patient }) {
  const { data, error, refetch } = usePatientPlans(patient.id);
  const [written, setWritten] = useState<PatientPlans>();
  if (isOver(error)) return <PatientGone />;
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />;
  if (written) {
    return (
      <PlanForm
        patient={patient}
        plans={written}
        onSet={() => setWritten(undefined)}
        onLeave={() => {
          setWritten(undefined);
          void refetch();
        }}
      />
    );
  }
  return <ThePlan patient={patient} plans={data} onWrite={() => setWritten(data)} />;
}

interface ThePlanProps {
  readonly patient: Patient;
  readonly plans: PatientPlans;
  readonly onWrite: () => void;
}

function ThePlan({ patient, plans, onWrite }: ThePlanProps) {
  const say = useSay(patientPlanTexts);
  const { current, earlier, results } = plans;
  return (
    <Stack gap="xl" className="patient-plan">
      <section>
        {current ? <Current patient={patient} plan={current} /> : <Text>{say('none')}</Text>}
        <Actions patient={patient} current={current} onWrite={onWrite} />
      </section>
      {current && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {say('followed')}
          </Title>
          <PlanResults patient={patient} results={results} />
        </section>
      )}
      {earlier.length > 0 && <Earlier patient={patient} plans={earlier} />}
    </Stack>
  );
}

function Current({ patient: { name }, plan }: { patient: Patient; plan: PatientPlan }) {
  const say = useSay(patientPlanTexts);
  const date = useDay()(plan.startsAt);
  const { week, weeks, author, version } = plan;
  return (
    <>
      <Title order={2} size="h4">
        {week === 0
          ? say('notYet', { date, weeks })
          : week > weeks
            ? say('over', { date, weeks })
            : say('running', { date, week, weeks })}
      </Title>
      <Text c="var(--soft)">
        {plan.from === 'practice' && say('by', { author: author ?? '', version: version ?? 1 })}
        {plan.from === 'runner' && say('byRunner', { name })}
        {plan.from === 'elsewhere' && say('byOthers', { name })}
      </Text>
      <PlanWords plan={plan} name={name} />
    </>
  );
}

interface ActionsProps {
  readonly patient: Patient;
  readonly current: PatientPlan | null;
  readonly onWrite: () => void;
}

/** What a physio can do with the plan; an assistant reads it. */
function Actions({ patient: { id, name }, current, onWrite }: ActionsProps) {
  const say = useSay(patientPlanTexts);
  const { data: practice } = usePractice();
  const ending = useEndPatientPlan(id);
  if (!practice) return null;
  if (practice.role === 'assistant') {
    return (
      <Text size="sm" c="var(--soft)" mt="sm">
        {say('notYours')}
      </Text>
    );
  }
  const isOwn = current?.from === 'practice';
  return (
    <Group gap="sm" mt="md">
      <Button size="md" onClick={onWrite}>
        {say(isOwn ? 'change' : current ? 'replace' : 'set')}
      </Button>
      {isOwn && (
        <Confirm
          size="md"
          danger={false}
          action={say('end')}
          title={say('endAsk')}
          onConfirm={() => ending.mutateAsync()}
        >
          {say('endText', { name })}
        </Confirm>
      )}
    </Group>
  );
}

function Earlier({ patient: { name }, plans }: { patient: Patient; plans: readonly PatientPlan[] }) {
  const say = useSay(patientPlanTexts);
  const { format } = useSpeech();
  const day = useDay();
  const whose = ({ from, author, version }: PatientPlan) => {
    if (from === 'practice') return say('version', { version: version ?? 1, author: author ?? '' });
    return from === 'runner' ? say('runnersOwn', { name }) : say('elsewhere');
  };
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {say('earlier')}
      </Title>
      {plans.map((plan) => (
        <details className="care-details" key={plan.id}>
          <summary>
            {say('fromTo', { from: day(plan.startsAt), to: plan.endedAt ? day(plan.endedAt) : '–' })},{' '}
            {whose(plan)}: {plan.targets.map(({ cadenceSpm }) => format.cadence(cadenceSpm)).join(', ')}
          </summary>
          <PlanWords plan={plan} name={name} />
        </details>
      ))}
    </section>
  );
}
