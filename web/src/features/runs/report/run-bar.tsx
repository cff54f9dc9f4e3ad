import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import type { RunDetails } from './run-queries.js';
import { reportTexts } from './texts.js';

/** The way back to the list, and to the runs beside this one. */
export function RunBar({ run }: { run: RunDetails }) {
  const say = useSay(reportTexts);
  return (
    <nav className="run-bar" aria-label={say('otherRuns')}>
      <Button
        component={Link}
        href="/runs"
        variant="subtle"
        size="md"
        px="xs"
        leftSection={<IconArrowLeft size={18} />}
      >
        {say('allRuns')}
      </Button>
      <Group gap={4}>
        <Step to={run.earlierRunId} label={say('earlierRun')}>
          <IconChevronLeft size={20} />
        </Step>
        <Step to={run.laterRunId} label={say('laterRun')}>
          <IconChevronRight size={20} />
        </Step>
      </Group>
    </nav>
  );
}

function Step({ to, label, children }: { to: string | null; label: string; children: ReactNode }) {
  if (to === null) {
    return (
      <ActionIcon size={44} variant="default" disabled aria-label={label}>
        {children}
      </ActionIcon>
    );
  }
  return (
    <ActionIcon size={44} variant="default" component={Link} href={`/runs/${to}`} aria-label={label}>
      {children}
    </ActionIcon>
  );
}
