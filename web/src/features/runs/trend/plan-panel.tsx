import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { useDay } from '../../../ui/moment.js';
import { Failed, Loading } from '../../../ui/states.js';
import { draftRows } from './plan-draft.js';
import { PlanForm } from './plan-form.js';
import { planTexts } from './plan-texts.js';
import { PlanWorkout, PracticePlan } from './practice-plan.js';
import { practicePlanTexts } from './practice-plan-texts.js';
import { useEndPlan, usePlans, useStartPlanFromReport, type CurrentPlan, type Plan } from './use-plan.js';

/** The cadence plan: what it asks for and how far it is, or how one is started. */
export function PlanPanel({ trend }: { trend: Trend }) {
  const say = useSay(planTexts);
  const { data, error, refetch } = usePlans();
  const [isFormOpen, form] = useDisclosure(false);
  return (
    <section className="plan-panel">
      <Title order={2} mb="xs">
        {say('title')}
      </Title>
      <Text c="var(--soft)" mb="md">
        {say('about')}
      </Text>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={2} />}
      {data && (
        <Stack gap="md" align="flex-start">
          {data.current ? (
            <PlanGoingOn plan={data.current} adherence={trend.plan?.adherence ?? null} />
          ) : (
            <Text>{say('none')}</Text>
          )}
          <Group gap="xs">
            <FromReport replaces={data.current !== null} />
            <Button
              variant="default"
              size="md"
              className="wrap-button"
              aria-expanded={isFormOpen}
              onClick={form.toggle}
            >
              {say('byHand')}
            </Button>
          </Group>
          {isFormOpen && (
            <PlanForm rows={draftRows(trend)} replaces={data.current !== null} onStarted={form.close} />
          )}
          {data.earlier.length > 0 && <EarlierPlans plans={data.earlier} />}
        </Stack>
      )}
    </section>
  );
}

function PlanGoingOn({ plan, adherence }: { plan: CurrentPlan; adherence: number | null }) {
  const say = useSay(planTexts);
  const { format } = useSpeech();
  const { week, weeks, startsAt, targets } = plan;
  const date = useDay()(startsAt);
  return (
    <div>
      <Text fw={600}>
        {week === 0
          ? say('notYet', { date })
          : week > weeks
            ? say('over', { weeks })
            : say('running', { week, weeks, date })}
      </Text>
      <ul className="trend-sentences">
        {targets.map(({ speedMps, cadenceSpm }) => (
          <li key={speedMps}>
            {say('target', { pace: format.pace(speedMps), cadence: format.cadence(cadenceSpm) })}
          </li>
        ))}
      </ul>
      {adherence !== null && <Text mt="xs">{say('met', { percent: format.percent(adherence) })}</Text>}
      <PracticePlan plan={plan} />
      <Group gap="xs">
        <PlanWorkout plan={plan} />
        <EndPlan practice={plan.practice} />
      </Group>
    </div>
  );
}

function EndPlan({ practice }: { practice: string | null }) {
  const say = useSay(planTexts);
  const sayPractice = useSay(practicePlanTexts);
  const { mutateAsync } = useEndPlan();
  return (
    <Confirm
      action={say('end')}
      title={say('endAsk')}
      danger={false}
      size="md"
      mt="sm"
      onConfirm={() => mutateAsync()}
    >
      {say('endText')} {practice !== null && sayPractice('replaceSetBy', { practice })}
    </Confirm>
  );
}

function FromReport({ replaces }: { replaces: boolean }) {
  const say = useSay(planTexts);
  const { mutate, mutateAsync, isPending, error, data } = useStartPlanFromReport();
  return (
    <>
      {replaces ? (
        <Confirm
          action={say('fromReport')}
          title={say('replaceAsk')}
          danger={false}
          size="md"
          className="wrap-button"
          onConfirm={() => mutateAsync()}
        >
          {say('replaces')} {say('endText')}
        </Confirm>
      ) : (
        <Button size="md" className="wrap-button" loading={isPending} onClick={() => mutate()}>
          {say('fromReport')}
        </Button>
      )}
      {error && !replaces && <Failed error={error} />}
      {typeof data === 'string' && (
        <Alert variant="outline" color="ink" role="alert" w="100%">
          {say(data)}
        </Alert>
      )}
    </>
  );
}

function EarlierPlans({ plans }: { plans: readonly Plan[] }) {
  const say = useSay(planTexts);
  const { format } = useSpeech();
  const day = useDay();
  return (
    <details className="week-details">
      <summary>{say('earlier')}</summary>
      <ul className="trend-sentences">
        {plans.map(({ id, startsAt, endedAt, targets }) => (
          <li key={id}>
            {say('fromTo', { from: day(startsAt), to: endedAt ? day(endedAt) : '–' })}:{' '}
            {targets
              .map(({ speedMps, cadenceSpm }) =>
                say('target', { pace: format.pace(speedMps), cadence: format.cadence(cadenceSpm) }),
              )
              .join('; ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
