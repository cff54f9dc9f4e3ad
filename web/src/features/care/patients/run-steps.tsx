import { ActionIcon, Anchor, Group } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useSay } from '../../../language/language.js';
import { KeyHelp } from '../keys/key-help.js';
import { PatientSteps } from '../keys/patient-steps.js';
import { useNeighbours } from './neighbours.js';
import type { Patient } from './patient-queries.js';
import { patientTexts } from './texts.js';

/** What uses the arrow keys itself. */
const takesArrows = 'input, textarea, select, dialog, summary, [role=slider], [tabindex="0"]';

/** The way back to the patient, and to the runs beside this one, by link and by arrow key. */
export function RunSteps({ patient: { id, name }, runId }: { patient: Patient; runId: string }) {
  const say = useSay(patientTexts);
  const [, go] = useLocation();
  const { earlierId, laterId } = useNeighbours(id, runId);
  const addressOf = (run: string | undefined) => run && `/patients/${id}/runs/${run}`;
  const [earlier, later] = [addressOf(earlierId), addressOf(laterId)];
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      const to = { ArrowLeft: earlier, ArrowRight: later }[event.key];
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (!to || !isPlain || (event.target instanceof Element && event.target.closest(takesArrows))) return;
      event.preventDefault();
      go(to);
    };
    window.addEventListener('keydown', step);
    return () => window.removeEventListener('keydown', step);
  }, [earlier, later, go]);
  return (
    <>
      <nav className="care-bar screen-only" aria-label={say('otherRuns')}>
        <Anchor component={Link} href={`/patients/${id}`} className="care-tap care-back">
          <IconArrowLeft size={18} aria-hidden /> {say('allRuns', { name })}
        </Anchor>
        <PatientSteps patientId={id} />
        <Group gap={4} wrap="nowrap" title={say('arrowKeys')}>
          <Step to={earlier} label={say('earlier')} keys="ArrowLeft">
            <IconChevronLeft size={20} />
          </Step>
          <Step to={later} label={say('later')} keys="ArrowRight">
            <IconChevronRight size={20} />
          </Step>
        </Group>
      </nav>
      <KeyHelp of="run" />
    </>
  );
}

interface StepProps {
  readonly to: string | undefined;
  readonly label: string;
  readonly keys: string;
  readonly children: ReactNode;
}

function Step({ to, label, keys, children }: StepProps) {
  const look = { size: 44, variant: 'default', 'aria-label': label, 'aria-keyshortcuts': keys } as const;
  if (to === undefined) {
    return (
      <ActionIcon {...look} disabled>
        {children}
      </ActionIcon>
    );
  }
  return (
    <ActionIcon {...look} component={Link} href={to}>
      {children}
    </ActionIcon>
  );
}
