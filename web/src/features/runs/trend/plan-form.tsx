import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay, useSpeech } from '../../../language/language.js';
import { Failed } from '../../../ui/states.js';
import { targetFault, type DraftRow } from './plan-draft.js';
import { planTexts } from './plan-texts.js';
import { useStartPlan } from './use-plan.js';

interface PlanFormProps {
  readonly rows: readonly DraftRow[];
  readonly replaces: boolean;
  readonly onStarted: () => void;
}

/** A plan by hand: a cadence for each of the runner's paces, within what may be asked of steps. */
export function PlanForm({ rows, replaces, onStarted }: PlanFormProps) {
  const say = useSay(planTexts);
  // By speed: which paces there are changes with the weeks that are shown.
  const [texts, setTexts] = useState<Readonly<Record<number, string>>>({});
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useStartPlan();
  if (rows.length === 0) return <Text>{say('noSpeeds')}</Text>;
  const textAt = ({ speedMps }: DraftRow) => texts[speedMps] ?? '';
  const faults = rows.map((row) => targetFault(textAt(row), row));
  const targets = rows.flatMap((row) =>
    textAt(row).trim() === '' ? [] : { speedMps: row.speedMps, cadenceSpm: Number(textAt(row)) },
  );
  const start = () => {
    setTried(true);
    if (targets.length > 0 && faults.every((fault) => fault === undefined))
      mutate(targets, { onSuccess: onStarted });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <Stack gap="md">
        <Text maw="44rem">{say('whenToChange')}</Text>
        <div className="plan-rows">
          {rows.map((row, index) => (
            <PlanRow
              key={row.speedMps}
              row={row}
              text={textAt(row)}
              fault={faults[index] && say(`fault.${faults[index]}`)}
              onChange={(text) => setTexts({ ...texts, [row.speedMps]: text })}
            />
          ))}
        </div>
        <Text size="sm" c="var(--soft)">
          {say('leaveOut')} {replaces && say('replaces')}
        </Text>
        {isTried && targets.length === 0 && (
          <Alert role="alert" variant="outline" color="accent">
            {say('fault.none')}
          </Alert>
        )}
        {error && <Failed error={error} />}
        <Group>
          <Button type="submit" size="md" loading={isPending}>
            {say('start')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function PlanRow(props: {
  row: DraftRow;
  text: string;
  fault: string | undefined;
  onChange: (text: string) => void;
}) {
  const { row, text, fault, onChange } = props;
  const say = useSay(planTexts);
  const { format } = useSpeech();
  const pace = format.pace(row.speedMps);
  return (
    <div className="plan-row">
      <Text>{say('at', { pace })}</Text>
      <TextInput
        size="md"
        inputMode="numeric"
        aria-label={say('steps', { pace })}
        value={text}
        error={fault}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <Text size="sm" c="var(--soft)">
        {say('now', { cadence: format.cadence(row.nowSpm) })}; {say('limits', { most: row.mostSpm })}
      </Text>
    </div>
  );
}
