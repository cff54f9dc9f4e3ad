import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useSay, useSpeech } from '../../../language/language.js';
import { saveFile } from '../../../ui/save-file.js';
import { blocksOf, WindowedBlock } from '../../../ui/windowed-block.js';
import { resultRows } from './outcome-words.js';
import { csvOf } from './results-csv.js';
import { uploadTexts } from './texts.js';
import { isEnded, isUnsent, type UploadItem } from './upload-item.js';
import { UploadHold } from './upload-hold.js';
import { UploadRow } from './upload-row.js';
import { uploads, useUploads } from './uploads.js';

const perBlock = 50;
const rowPx = 64;

/** Every file of this tab and what became of it. Nothing while there is none. */
export function UploadResults() {
  const say = useSay(uploadTexts);
  const { items, hold } = useUploads();
  if (items.length === 0) return null;
  const ended = items.filter(isEnded).length;
  return (
    <Stack gap="sm" component="section" aria-label={say('results')} className="upload-results">
      <Group justify="space-between" gap="xs">
        <Title order={2}>{say('results')}</Title>
        <Tools items={items} />
      </Group>
      <div role="status" aria-live="polite">
        <Text>{say('progress', { ended, all: items.length })}</Text>
        <Counts items={items} />
      </div>
      {ended < items.length && (
        <Progress value={(100 * shareOf(items)) / items.length} aria-label={say('results')} color="ink" />
      )}
      {hold && <UploadHold hold={hold} />}
      {items.some(isUnsent) && (
        <Text size="sm" c="var(--soft)">
          {say('keepOpen')}
        </Text>
      )}
      {items.length === 1 && ended === 0 && <Text>{say('single')}</Text>}
      <div className="upload-list">
        {blocksOf(items, perBlock).map((block, index) => (
          <WindowedBlock key={block[0].id} isFirst={index === 0} expectedPx={block.length * rowPx}>
            {block.map((item) => (
              <UploadRow key={item.id} item={item} />
            ))}
          </WindowedBlock>
        ))}
      </div>
    </Stack>
  );
}

/** Sent is half of the way of a file, analysed the other half. */
function shareOf(items: readonly UploadItem[]): number {
  return items.reduce((sum, { progress }) => {
    if (progress.step === 'ended') return sum + 1;
    if (progress.step === 'analysing') return sum + 0.5;
    return sum + (progress.step === 'sending' ? progress.share / 2 : 0);
  }, 0);
}

function Counts({ items }: { items: readonly UploadItem[] }) {
  const say = useSay(uploadTexts);
  const counts = new Map<string, number>();
  for (const { progress } of items) {
    if (progress.step !== 'ended') continue;
    const kind = say(`kind.${progress.outcome.kind}`);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const told = [...counts].map(([kind, count]) => say('count', { count, kind })).join(' · ');
  return told ? (
    <Text size="sm" c="var(--soft)">
      {told}
    </Text>
  ) : null;
}

function Tools({ items }: { items: readonly UploadItem[] }) {
  const say = useSay(uploadTexts);
  const { format } = useSpeech();
  const download = () => {
    const rows = resultRows(items, { say, format, origin: location.origin });
    saveFile('stridecheck-files.csv', 'text/csv;charset=utf-8', csvOf(rows));
  };
  return (
    <Group gap="xs">
      {items.some(isUnsent) && (
        <Button variant="default" size="md" onClick={() => uploads.stop()}>
          {say('stop')}
        </Button>
      )}
      {items.length > 1 && (
        <Button
          variant="default"
          size="md"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={download}
        >
          {say('download')}
        </Button>
      )}
      {items.some(isEnded) && (
        <Button variant="subtle" size="md" onClick={() => uploads.clear()}>
          {say('clear')}
        </Button>
      )}
    </Group>
  );
}
