import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../api/client.js';
import { runQuery } from '../../../api/run-query.js';
import { runKeys, type Run } from '../../../api/runs.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { Failed, Loading } from '../../../ui/states.js';
import { uiTexts } from '../../../ui/texts.js';
import { compareTexts } from './texts.js';

const mostShown = 30;
const typingMs = 300;

interface RunPickerProps {
  readonly label: string;
  readonly runId: string | null;
  readonly onPick: (id: string) => void;
}

/** The run that is compared, and the way to another one. */
export function RunPicker({ label, runId, onPick }: RunPickerProps) {
  const say = useSay(compareTexts);
  const sayUi = useSay(uiTexts);
  const [isOpen, { open, close }] = useDisclosure(false);
  const words = useRunWords();
  const { data: run } = useQuery({
    ...runQuery(runId ?? ''),
    enabled: runId !== null,
    retry: false,
  });
  const shown = run ? words(run) : say('choose');
  return (
    <div className="picker">
      <Text size="sm" c="var(--soft)">
        {label}
      </Text>
      <Button
        variant="default"
        size="md"
        fullWidth
        justify="flex-start"
        className="wrap-button"
        aria-label={`${label}: ${shown}`}
        onClick={open}
      >
        {shown}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={`${label}: ${say('choose')}`}
        closeButtonProps={{ size: 44, 'aria-label': sayUi('close') }}
      >
        <Choices
          onPick={(id) => {
            close();
            onPick(id);
          }}
        />
      </Modal>
    </div>
  );
}

function Choices({ onPick }: { onPick: (id: string) => void }) {
  const say = useSay(compareTexts);
  const words = useRunWords();
  const [q, setQ] = useState('');
  const [wanted] = useDebouncedValue(q.trim(), typingMs);
  const { data, error } = useQuery({
    queryKey: runKeys.choice(wanted),
    queryFn: () => {
      const query = { limit: mostShown, status: 'reported', ...(wanted && { q: wanted }) };
      return bodyOf(api.GET('/api/v1/runs', { params: { query } }));
    },
  });
  return (
    <Stack gap="xs">
      <TextInput
        size="md"
        type="search"
        data-autofocus
        aria-label={say('search')}
        placeholder={say('search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={q}
        onChange={({ currentTarget }) => setQ(currentTarget.value)}
      />
      {error && <Failed error={error} />}
      {!data && !error && <Loading />}
      {data?.runs.length === 0 && <Text>{say('noRuns')}</Text>}
      {data?.runs.filter(isComparable).map((run) => (
        <Button
          key={run.id}
          variant="default"
          size="md"
          justify="flex-start"
          className="wrap-button"
          onClick={() => onPick(run.id)}
        >
          {words(run)}
        </Button>
      ))}
    </Stack>
  );
}

/** The terms of some sources let their runs be compared with none. */
function isComparable({ source }: Run): boolean {
  return source.practicesSee;
}

function useRunWords(): (run: Pick<Run, 'startTime' | 'receivedAt' | 'timeZone' | 'distanceM'>) => string {
  const { format } = useSpeech();
  return ({ startTime, receivedAt, timeZone, distanceM }) =>
    [format.date(startTime ?? receivedAt, timeZone), distanceM !== null && format.distance(distanceM)]
      .filter(Boolean)
      .join(' · ');
}
