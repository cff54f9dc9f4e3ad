import { Button, Group, Stack, Text } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { planFormTexts } from './plan-form-texts.js';
import { PlanWords } from './plan-words.js';
import type { PatientPlan, PlanInput } from './plan-queries.js';

interface PlanConflictProps {
  readonly name: string;
  readonly mine: PlanInput;
  /** Null: none is going on any more. */
  readonly theirs: PatientPlan | null;
  readonly isSending: boolean;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Two plans beside each other, of which somebody else's was faster: whoever comes second chooses. */
export function PlanConflict({ name, mine, theirs, isSending, onMine, onTheirs }: PlanConflictProps) {
  const say = useSay(planFormTexts);
  return (
    <Stack gap="md" className="care-card" role="group" aria-label={say('conflict')}>
      <div role="alert">
        <Text fw={700}>{say('conflict')}</Text>
        <Text>{say(theirs ? 'conflictText' : 'conflictEnded')}</Text>
      </div>
      <div className="plan-both">
        <section>
          <Text fw={600}>{say('mine')}</Text>
          <Text>{say('forWeeks', { weeks: mine.weeks })}</Text>
          <PlanWords plan={mine} name={name} />
        </section>
        <section>
          <Text fw={600}>{say('theirs')}</Text>
          {theirs ? <Theirs plan={theirs} name={name} /> : <Text>{say('noneNow')}</Text>}
        </section>
      </div>
      <Group gap="sm">
        <Button size="md" loading={isSending} onClick={onMine}>
          {say('takeMine')}
        </Button>
        <Button size="md" variant="default" onClick={onTheirs}>
          {say('keepTheirs')}
        </Button>
      </Group>
    </Stack>
  );
}

function Theirs({ plan, name }: { plan: PatientPlan; name: string }) {
  const say = useSay(planFormTexts);
  const { weeks, author } = plan;
  return (
    <>
      <Text>{author === null ? say('forWeeks', { weeks }) : say('forWeeksBy', { weeks, author })}</Text>
      <PlanWords plan={plan} name={name} />
    </>
  );
}
