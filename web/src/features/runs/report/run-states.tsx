import { Alert, Loader, Stack, Text, Title } from '@mantine/core';
import { useSay, useSpeech } from '../../../language/language.js';
import { failureWords } from '../failure-words.js';
import { Corrections } from './corrections/corrections.js';
import { DeleteRun } from './delete-run.js';
import { OriginalFile } from './downloads.js';
import type { RunDetails } from './run-queries.js';
import { reportTexts } from './texts.js';

/** A run that is still to be analysed, for the first time. */
export function RunUnderWay({ run }: { run: RunDetails }) {
  const say = useSay(reportTexts);
  return (
    <Stack gap="sm" align="flex-start" role="status" aria-live="polite" className="empty">
      <Title order={1}>{run.fileName ?? say('thisRun')}</Title>
      <Loader type="dots" color="var(--ink)" aria-hidden />
      <Text fw={600}>{say(run.status === 'queued' ? 'queued' : 'processing')}</Text>
      <Text c="var(--soft)">{say('underWayText')}</Text>
    </Stack>
  );
}

/** Files that hold no run whatever is corrected. */
const hopeless: ReadonlySet<string> = new Set([
  'notAnActivity',
  'damaged',
  'noTime',
  'unsupportedVariant',
  'tooLarge',
  'refused',
  'originalMissing',
  'originalDamaged',
]);

/** A file that gave no report: why, and what can be done. */
export function RunFailed({ run }: { run: RunDetails }) {
  const say = useSay(reportTexts);
  const { language } = useSpeech();
  const mayHelp = !hopeless.has(run.failure?.code ?? '');
  return (
    <Stack gap="md" className="empty">
      <Title order={1}>{say('failedTitle')}</Title>
      <Alert variant="outline" color="accent" title={run.fileName ?? say('thisRun')} role="alert">
        {run.failure ? failureWords(run.failure, language) : say('failedUnknown')}
      </Alert>
      <Text>{say('fileKept')}</Text>
      {mayHelp && <Corrections run={run} report={undefined} />}
      <Stack gap="xs" align="flex-start">
        <OriginalFile run={run} />
        <DeleteRun run={run} />
      </Stack>
    </Stack>
  );
}
