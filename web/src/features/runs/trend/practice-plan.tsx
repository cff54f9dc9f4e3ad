import { Button, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { exercises } from '../../../../../src/analysis/advice/exercises.js';
import { sayExercises } from '../../../../../src/analysis/advice/texts/exercises.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { practicePlanTexts } from './practice-plan-texts.js';
import type { CurrentPlan, Plan } from './use-plan.js';

/** What a practice says with its plan: who, why, exercises with their dose, when to look again. Nothing for an own plan. */
export function PracticePlan({ plan }: { plan: Plan }) {
  const say = useSay(practicePlanTexts);
  const { format } = useSpeech();
  const { author, practice, version, text, recheckOn, reason } = plan;
  if (author === null) return null;
  return (
    <>
      <Text size="sm" c="var(--soft)">
        {say('setBy', { author, practice: practice ?? '', version: version ?? 1 })}
      </Text>
      {text !== '' && (
        <Text mt="xs" maw="44rem" className="anywhere" style={{ whiteSpace: 'pre-wrap' }}>
          {text}
        </Text>
      )}
      {reason !== '' && <Text mt="xs">{say('reason', { reason })}</Text>}
      {recheckOn !== null && (
        <Text mt="xs" fw={600}>
          {say('recheck', { date: format.day(recheckOn, 'UTC') })}
        </Text>
      )}
      <Exercises given={plan.exercises} />
    </>
  );
}

function Exercises({ given }: { given: Plan['exercises'] }) {
  const say = useSay(practicePlanTexts);
  const { language } = useSpeech();
  if (given.length === 0) return null;
  const sayExercise = sayExercises(language);
  return (
    <>
      <Title order={3} size="h4" mt="md">
        {say('exercises')}
      </Title>
      <ul className="trend-sentences">
        {given.map(({ exercise, sets, repetitions, seconds, timesPerWeek }) => (
          <li key={exercise}>
            {say('dose', {
              name: `${sayExercise(exercise)} (${sayExercise(exercises[exercise].articleId)})`,
              dose:
                repetitions === null
                  ? sayExercise('seconds', { sets, seconds: seconds ?? 0 })
                  : sayExercise('repetitions', { sets, repetitions }),
              often: sayExercise('week', { times: timesPerWeek }),
            })}
          </li>
        ))}
      </ul>
      <Text size="sm" c="var(--soft)">
        {say('stop')}
      </Text>
    </>
  );
}

/** The practice run of the week that a plan is in, for the watch; nothing before it begins and after it is over. */
export function PlanWorkout({ plan: { week, weeks } }: { plan: CurrentPlan }) {
  const say = useSay(practicePlanTexts);
  if (week < 1 || week > weeks) return null;
  return (
    <Button
      component="a"
      href="/api/v1/plan/workout"
      download
      variant="default"
      size="md"
      mt="sm"
      className="wrap-button"
      leftSection={<IconDownload size={18} />}
    >
      {say('workout')}
    </Button>
  );
}
