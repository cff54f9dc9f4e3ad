import { Text, TextInput } from '@mantine/core';
import { useSay, useSpeech } from '../../../language/language.js';
import { signedPercent } from '../../../ui/signed-percent.js';
import { changeFrom, isFar, type DraftFaults, type PlanDraft, type TargetRow } from './plan-draft.js';
import { planFormTexts } from './plan-form-texts.js';

interface TargetFieldsProps {
  readonly rows: readonly TargetRow[];
  readonly steps: PlanDraft['steps'];
  readonly faults: DraftFaults;
  readonly onChange: (steps: PlanDraft['steps']) => void;
}

/** The steps of a plan at each of the patient's paces, with how far they lie from their own. */
export function TargetFields({ rows, steps, faults, onChange }: TargetFieldsProps) {
  const say = useSay(planFormTexts);
  return (
    <fieldset className="plan-fieldset">
      <legend>{say('steps')}</legend>
      <div className="plan-targets">
        {rows.map((row) => (
          <TargetField
            key={row.speedMps}
            row={row}
            steps={steps[row.speedMps] ?? ''}
            isFaulty={faults[String(row.speedMps)] !== undefined}
            onChange={(text) => onChange({ ...steps, [row.speedMps]: text })}
          />
        ))}
      </div>
      <Text size="sm" c="var(--soft)" mt="xs">
        {say('leaveOut')}
      </Text>
    </fieldset>
  );
}

interface TargetFieldProps {
  readonly row: TargetRow;
  readonly steps: string;
  readonly isFaulty: boolean;
  readonly onChange: (steps: string) => void;
}

function TargetField({ row, steps, isFaulty, onChange }: TargetFieldProps) {
  const say = useSay(planFormTexts);
  const { format } = useSpeech();
  const pace = format.pace(row.speedMps);
  return (
    <div className="plan-target">
      <Text>{say('at', { pace })}</Text>
      <TextInput
        size="md"
        inputMode="numeric"
        aria-label={say('stepsAt', { pace })}
        value={steps}
        error={isFaulty && say('fault.steps')}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <Against row={row} steps={steps} />
    </div>
  );
}

/** How far written steps lie from the patient's own. */
function Against({ row, steps }: { row: TargetRow; steps: string }) {
  const say = useSay(planFormTexts);
  const { format } = useSpeech();
  const change = changeFrom(row, steps);
  const far = isFar(row, steps);
  const own = row.ownSpm === null ? '' : format.number(row.ownSpm, 0);
  return (
    <Text size="sm" role="status" {...(far ? { fw: 600 } : { c: 'var(--soft)' })}>
      {row.ownSpm === null
        ? say(far ? 'farUnknown' : 'ownUnknown')
        : change === null
          ? say('own', { own })
          : say(far ? 'far' : 'change', { own, change: signedPercent(change, format, far ? 1 : 0) })}
    </Text>
  );
}
