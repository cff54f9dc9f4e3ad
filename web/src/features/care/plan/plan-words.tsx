import { Text, Title } from '@mantine/core';
import { sayExercises } from '../../../../../src/analysis/advice/texts/exercises.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { useDay } from '../../../ui/moment.js';
import { patientPlanTexts } from './plan-texts.js';
import type { PlanInput } from './plan-queries.js';

type Words = Pick<PlanInput, 'targets' | 'exercises' | 'text' | 'recheckOn' | 'reason'>;

/** What a plan says: steps, exercises, words, the day to look at it together. */
export function PlanWords({ plan, name }: { plan: Words; name: string }) {
  const say = useSay(patientPlanTexts);
  const { format, language } = useSpeech();
  const day = useDay();
  const sayExercise = sayExercises(language);
  const { targets, exercises, text, recheckOn, reason } = plan;
  return (
    <>
      <ul className="plan-words">
        {targets.map(({ speedMps, cadenceSpm }) => (
          <li key={speedMps}>
            {say('target', { pace: format.pace(speedMps), steps: format.cadence(cadenceSpm) })}
          </li>
        ))}
      </ul>
      {reason !== '' && <Text mt="xs">{say('reason', { reason })}</Text>}
      {exercises.length > 0 && (
        <>
          <Title order={4} size="1rem" mt="md">
            {say('exercises')}
          </Title>
          <ul className="plan-words">
            {exercises.map(({ exercise, sets, repetitions, seconds, timesPerWeek }) => (
              <li key={exercise}>
                {sayExercise(exercise)}:{' '}
                {seconds === null
                  ? sayExercise('repetitions', { sets, repetitions: repetitions ?? 0 })
                  : sayExercise('seconds', { sets, seconds })}
                , {sayExercise('week', { times: timesPerWeek })}
              </li>
            ))}
          </ul>
        </>
      )}
      {text !== '' && (
        <>
          <Title order={4} size="1rem" mt="md">
            {say('text', { name })}
          </Title>
          <Text className="plan-said">{text}</Text>
        </>
      )}
      {recheckOn !== null && <Text mt="md">{say('recheckOn', { date: day(`${recheckOn}T12:00:00Z`) })}</Text>}
    </>
  );
}
