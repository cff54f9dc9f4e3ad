import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { Fault } from '../../../ui/fault.js';
import type { Patient } from '../patients/patient-queries.js';
import { PlanConflict } from './plan-conflict.js';
import { draftOf, faultsOf, inputOf, isFar, stepsAt, targetRows, type PlanDraft } from './plan-draft.js';
import { ExerciseFields } from './plan-exercise-fields.js';
import { planFormTexts } from './plan-form-texts.js';
import { asksForReason, planMeanwhile, useSetPlan, type PatientPlans } from './plan-queries.js';
import { TargetFields } from './plan-target-fields.js';

interface PlanFormProps {
  readonly patient: Patient;
  /** As they were when the form was opened. */
  readonly plans: PatientPlans;
  /** Asks for the plans anew and closes the form. */
  readonly onLeave: () => void;
  readonly onSet: () => void;
}

/** A plan that is being written: steps first, then what goes with them. */
export function PlanForm({ patient, plans, onLeave, onSet }: PlanFormProps) {
  const say = useSay(planFormTexts);
  const [draft, setDraft] = useState(() => draftOf(plans, Date.now()));
  const [isTried, setTried] = useState(false);
  const setting = useSetPlan(patient.id);
  const rows = targetRows(plans);
  const needsReason =
    asksForReason(setting.error) || rows.some((row) => isFar(row, stepsAt(draft, row.speedMps)));
  const faults = faultsOf(draft, rows, needsReason);
  // What was written for steps that are no longer asked for goes with them.
  const told = needsReason ? draft : { ...draft, reason: '' };
  const send = (replaces: string | null) => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    setting.mutate(inputOf(told, rows, replaces), { onSuccess: onSet });
  };
  if (rows.length === 0) return <Text>{say('noRows')}</Text>;
  const meanwhile = planMeanwhile(setting.error);
  if (meanwhile !== undefined) {
    return (
      <PlanConflict
        name={patient.name}
        mine={inputOf(told, rows, null)}
        theirs={meanwhile}
        isSending={setting.isPending}
        onMine={() => send(meanwhile?.id ?? null)}
        onTheirs={onLeave}
      />
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(plans.current?.id ?? null);
      }}
    >
      <Stack gap="lg">
        <Suggested plans={plans} />
        <TargetFields
          rows={rows}
          steps={draft.steps}
          faults={isTried ? faults : {}}
          onChange={(steps) => setDraft({ ...draft, steps })}
        />
        {isTried && faults.targets && <Text role="alert">{say('fault.none')}</Text>}
        <Besides {...{ patient, draft, needsReason, setDraft }} faults={isTried ? faults : {}} />
        {plans.current && (
          <Text size="sm" c="var(--soft)">
            {say('replaces')}
          </Text>
        )}
        <Fault error={setting.error} />
        <End isSending={setting.isPending} onLeave={onLeave} />
      </Stack>
    </form>
  );
}

function End({ isSending, onLeave }: { isSending: boolean; onLeave: () => void }) {
  const say = useSay(planFormTexts);
  return (
    <Group gap="sm">
      <Button type="submit" size="md" loading={isSending}>
        {say('save')}
      </Button>
      <Button size="md" variant="default" onClick={onLeave}>
        {say('cancel')}
      </Button>
    </Group>
  );
}

/** Where what is filled in comes from, or why nothing is. */
function Suggested({ plans: { current, suggestion } }: { plans: PatientPlans }) {
  const say = useSay(planFormTexts);
  if (current?.from === 'practice' && suggestion.because === null) return null;
  return (
    <Text maw="44rem">
      {suggestion.because === null ? say('suggested') : say(`because.${suggestion.because}`)}
    </Text>
  );
}

interface BesidesProps {
  readonly patient: Patient;
  readonly draft: PlanDraft;
  readonly needsReason: boolean;
  readonly faults: ReturnType<typeof faultsOf>;
  readonly setDraft: (draft: PlanDraft) => void;
}

function Besides({ patient: { name }, draft, needsReason, faults, setDraft }: BesidesProps) {
  const say = useSay(planFormTexts);
  const change = (part: Partial<PlanDraft>) => setDraft({ ...draft, ...part });
  return (
    <>
      {needsReason && (
        <Textarea
          size="md"
          maw="44rem"
          autosize
          minRows={2}
          maxLength={500}
          label={say('reason')}
          description={say('reasonHint', { name })}
          value={draft.reason}
          error={faults.reason && say('fault.reason')}
          onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
        />
      )}
      <Group gap="md" align="flex-start">
        <TextInput
          size="md"
          w="7rem"
          inputMode="numeric"
          label={say('weeks')}
          value={draft.weeks}
          error={faults.weeks && say('fault.weeks')}
          onChange={({ currentTarget }) => change({ weeks: currentTarget.value })}
        />
        <TextInput
          size="md"
          type="date"
          label={say('recheckOn')}
          value={draft.recheckOn}
          onChange={({ currentTarget }) => change({ recheckOn: currentTarget.value })}
        />
      </Group>
      <ExerciseFields
        chosen={draft.exercises}
        faults={faults}
        onChange={(exercises) => change({ exercises })}
      />
      <Textarea
        size="md"
        maw="44rem"
        autosize
        minRows={3}
        maxLength={2_000}
        label={say('text', { name })}
        description={say('textHint', { name })}
        value={draft.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
    </>
  );
}
