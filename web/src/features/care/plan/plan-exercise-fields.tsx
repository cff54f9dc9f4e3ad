import { ActionIcon, Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { exerciseIds, exercises } from '../../../../../src/analysis/advice/exercises.js';
import { sayExercises } from '../../../../../src/analysis/advice/texts/exercises.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { isHeld, usualExercise, type DraftFaults, type ExerciseDraft } from './plan-draft.js';
import { planFormTexts } from './plan-form-texts.js';

interface ExerciseFieldsProps {
  readonly chosen: readonly ExerciseDraft[];
  readonly faults: DraftFaults;
  readonly onChange: (chosen: readonly ExerciseDraft[]) => void;
}

/** The exercises of a plan with their dose, from those that the article names. */
export function ExerciseFields({ chosen, faults, onChange }: ExerciseFieldsProps) {
  const say = useSay(planFormTexts);
  return (
    <fieldset className="plan-fieldset">
      <legend>{say('exercises')}</legend>
      <Text size="sm" c="var(--soft)">
        {say('exercisesHint')}
      </Text>
      <div className="plan-doses">
        {chosen.map((one) => (
          <DoseFields
            key={one.exercise}
            dose={one}
            isFaulty={faults[one.exercise] !== undefined}
            onChange={(dose) => onChange(chosen.map((other) => (other === one ? dose : other)))}
            onRemove={() => onChange(chosen.filter((other) => other !== one))}
          />
        ))}
      </div>
      <AddExercise chosen={chosen} onAdd={(dose) => onChange([...chosen, dose])} />
    </fieldset>
  );
}

interface DoseFieldsProps {
  readonly dose: ExerciseDraft;
  readonly isFaulty: boolean;
  readonly onChange: (dose: ExerciseDraft) => void;
  readonly onRemove: () => void;
}

function DoseFields({ dose, isFaulty, onChange, onRemove }: DoseFieldsProps) {
  const say = useSay(planFormTexts);
  const { language } = useSpeech();
  const exercise = sayExercises(language)(dose.exercise);
  const fields = [
    ['sets', say('sets')],
    ['count', say(isHeld(dose.exercise) ? 'seconds' : 'repetitions')],
    ['timesPerWeek', say('timesPerWeek')],
  ] as const;
  return (
    <div className="plan-dose" role="group" aria-label={exercise}>
      <Text>{exercise}</Text>
      {fields.map(([field, label]) => (
        <TextInput
          key={field}
          size="md"
          inputMode="numeric"
          label={label}
          value={dose[field]}
          onChange={({ currentTarget }) => onChange({ ...dose, [field]: currentTarget.value })}
        />
      ))}
      <ActionIcon size={44} variant="default" aria-label={say('remove', { exercise })} onClick={onRemove}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
      {isFaulty && (
        <Text className="plan-fault" size="sm" role="alert">
          {say('fault.dose')}
        </Text>
      )}
    </div>
  );
}

interface AddExerciseProps {
  readonly chosen: readonly ExerciseDraft[];
  readonly onAdd: (dose: ExerciseDraft) => void;
}

function AddExercise({ chosen, onAdd }: AddExerciseProps) {
  const say = useSay(planFormTexts);
  const { language } = useSpeech();
  const sayExercise = sayExercises(language);
  const [picked, setPicked] = useState('');
  const left = exerciseIds.filter((id) => !chosen.some(({ exercise }) => exercise === id));
  if (left.length === 0) return null;
  const points = [...new Set(left.map((id) => exercises[id].articleId))];
  const id = left.find((one) => one === picked);
  return (
    <Group gap="xs" mt="sm" align="flex-end">
      <NativeSelect
        size="md"
        aria-label={say('choose')}
        value={id ?? ''}
        onChange={({ currentTarget }) => setPicked(currentTarget.value)}
        data={[
          { value: '', label: say('choose') },
          ...points.map((point) => ({
            group: sayExercise(point),
            items: left
              .filter((one) => exercises[one].articleId === point)
              .map((one) => ({ value: one, label: sayExercise(one) })),
          })),
        ]}
      />
      <Button
        variant="default"
        size="md"
        disabled={id === undefined}
        onClick={() => {
          if (id) onAdd(usualExercise(id));
          setPicked('');
        }}
      >
        {say('add')}
      </Button>
    </Group>
  );
}
