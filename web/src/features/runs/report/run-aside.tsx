import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsDiff, IconBook2, IconPrinter } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Report } from '../../../../../src/analysis/report/report.js';
import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';
import { useSay } from '../../../language/language.js';
import { DiaryDrawer } from '../../runners/diary-drawer.js';
import { DeleteRun } from './delete-run.js';
import { OriginalFile, ReportDownloads, ReportPaper } from './downloads.js';
import type { RunDetails } from './run-queries.js';
import { reportTexts } from './texts.js';

interface RunAsideProps {
  readonly run: RunDetails;
  readonly report: Report;
  readonly trend: Trend | undefined;
}

/** What can be done with a run besides reading its report. */
export function RunAside({ run, report, trend }: RunAsideProps) {
  const say = useSay(reportTexts);
  const [isDiaryOpen, diary] = useDisclosure(false);
  return (
    <aside className="run-aside" aria-label={say('thisRun')}>
      <h2>{say('thisRun')}</h2>
      <Stack gap="xs" align="stretch" maw="22rem">
        <Button size="md" leftSection={<IconBook2 size={18} />} onClick={diary.open}>
          {say('diary')}
        </Button>
        {run.source.practicesSee && (
          <Button
            component={Link}
            href={`/compare?a=${run.id}`}
            variant="default"
            size="md"
            leftSection={<IconArrowsDiff size={18} />}
          >
            {say('compare')}
          </Button>
        )}
        <Button
          variant="default"
          size="md"
          leftSection={<IconPrinter size={18} />}
          onClick={() => window.print()}
        >
          {say('print')}
        </Button>
        <ReportPaper run={run} report={report} />
        <ReportDownloads report={report} trend={trend} />
        <OriginalFile run={run} />
        <DeleteRun run={run} />
      </Stack>
      <DiaryDrawer runId={run.id} title={say('diary')} isOpen={isDiaryOpen} onClose={diary.close} />
    </aside>
  );
}
