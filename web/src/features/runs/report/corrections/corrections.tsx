import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { Report } from '../../../../../../src/analysis/report/report.js';
import { useSay } from '../../../../language/language.js';
import { Failed } from '../../../../ui/states.js';
import { useWordsOf } from '../../../../ui/use-words-of.js';
import { isUnderWay } from '../follow-run.js';
import type { RunDetails } from '../run-queries.js';
import { reportTexts } from '../texts.js';
import { CadenceCorrection } from './cadence-correction.js';
import { DistanceCorrection } from './distance-correction.js';
import { TimeZoneCorrection } from './time-zone-correction.js';
import { useCorrection } from './use-correction.js';

interface CorrectionsProps {
  readonly run: RunDetails;
  /** Undefined where the file gave none. */
  readonly report: Report | undefined;
}

/** What a runner knows better than the file; each correction has the run analysed again. */
export function Corrections({ run, report }: CorrectionsProps) {
  const say = useSay(reportTexts);
  const wordsOf = useWordsOf();
  const { current, error, refetch, saving, correct, undo } = useCorrection(run.id);
  if (!current && !error) return null;
  const isBusy = saving.isPending || isUnderWay(run);
  const parts = current && { current, report, isBusy, correct };
  return (
    <section className="card screen-only" id="corrections">
      <h2>{say('correctTitle')}</h2>
      <p className="soft small">{say('correctText')}</p>
      {parts ? (
        <Stack gap="lg">
          <CadenceCorrection {...parts} />
          <DistanceCorrection {...parts} run={run} />
          <TimeZoneCorrection {...parts} run={run} />
        </Stack>
      ) : (
        error && <Failed error={error} onRetry={() => void refetch()} />
      )}
      <div role="status" aria-live="polite">
        {saving.error && (
          <Alert variant="outline" color="accent" mt="md">
            {wordsOf(saving.error)}
          </Alert>
        )}
        {isBusy && <p className="small">{say('correcting')}</p>}
        {undo && !isBusy && (
          <Group mt="md" gap="sm">
            <span className="small">{say('corrected')}</span>
            <Button variant="default" size="md" leftSection={<IconArrowBackUp size={18} />} onClick={undo}>
              {say('undo')}
            </Button>
          </Group>
        )}
      </div>
    </section>
  );
}
