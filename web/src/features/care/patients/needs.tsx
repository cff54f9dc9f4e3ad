import { Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { useDay } from '../../../ui/moment.js';
import { needTexts } from './need-texts.js';
import type { ListedPatient, Need } from './patient-queries.js';

/** What cannot wait. */
const urgent: ReadonlySet<Need['kind']> = new Set(['emergency', 'seek-help']);

/** Why a patient is to be looked at, what matters most first; a reason that is about a run leads there. */
export function Needs({ patient: { id, needs } }: { patient: ListedPatient }) {
  const say = useSay(needTexts);
  if (needs.length === 0) return <span className="care-soft">{say('nothing')}</span>;
  return (
    <ul className="needs">
      {needs.map((need) => (
        <li key={need.kind} data-urgent={urgent.has(need.kind)}>
          {urgent.has(need.kind) && <IconAlertTriangle size={18} stroke={1.8} aria-hidden />}
          <NeedWords need={need} patientId={id} />
        </li>
      ))}
    </ul>
  );
}

function NeedWords({ need, patientId }: { need: Need; patientId: string }) {
  const say = useSay(needTexts);
  const day = useDay();
  const { kind, runId, at, count = 0, pain = 0, painBefore = 0 } = need;
  const words =
    kind === 'silent' && at === undefined
      ? say('silent-from-the-start')
      : say(kind, { date: at ? day(at) : '', count, pain, painBefore });
  if (runId === undefined) return <span>{words}</span>;
  return (
    <Anchor component={Link} href={`/patients/${patientId}/runs/${runId}`}>
      {words}
    </Anchor>
  );
}
