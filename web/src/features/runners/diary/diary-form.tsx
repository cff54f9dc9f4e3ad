import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { redFlagOf, safetyOf, type Safety } from '../../../../../src/analysis/advice/safety.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { Failed, Loading } from '../../../ui/states.js';
import './diary.css';
import { DiaryFields } from './diary-fields.js';
import {
  inputOf,
  isSameInput,
  nothingHurts,
  symptomsOf,
  type DiaryEntry,
  type DiaryInput,
} from './diary-entry.js';
import { drafts } from './drafts.js';
import { RedFlag } from './red-flag.js';
import { diaryTexts } from './texts.js';
import { useDeleteDiary, useDiaryEntry, useSaveDiary } from './use-diary.js';

interface DiaryFormProps {
  readonly runId: string;
  /** Called when the runner is done with it, to close what the form stands in. */
  readonly onDone?: () => void;
}

/** The quick form for one run, on a page of its own or in a drawer. */
export function DiaryForm({ runId, onDone }: DiaryFormProps) {
  const { data, error, refetch, isFetchedAfterMount } = useDiaryEntry(runId);
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data || !isFetchedAfterMount) return <Loading />;
  return <LoadedForm key={runId} entry={data} onDone={onDone} />;
}

function LoadedForm({ entry, onDone }: { entry: DiaryEntry; onDone?: () => void }) {
  const say = useSay(diaryTexts);
  const { language } = useSpeech();
  const [input, setInput] = useState<DiaryInput>(() => drafts.get(entry.runId) ?? inputOf(entry));
  const [isFlagShown, setFlagShown] = useState(false);
  // Said by the form itself, as the service says it: help does not wait for the network.
  const safety = safetyOf(symptomsOf(input), language);
  const save = useSaveDiary(entry.runId);
  const isChanged = !isSameInput(input, inputOf(entry));
  useKeeping(entry.runId, isChanged ? input : undefined);
  const send = (body: DiaryInput) => {
    setInput(body);
    setFlagShown(redFlagOf(symptomsOf(body)) !== 'none');
    save.mutate(body);
  };
  return (
    <form
      className="diary-form"
      onSubmit={(event) => {
        event.preventDefault();
        send(input);
      }}
    >
      {isFlagShown && <RedFlag safety={safety} onRead={() => setFlagShown(false)} />}
      <Stack gap="md">
        <NothingHurts onChoose={() => send(nothingHurts(input))} />
        <DiaryFields input={input} onChange={setInput} />
        <SafetyNote safety={safety} />
        {save.error && <NotSaved error={save.error} />}
        <div className="diary-end">
          <Text size="sm" role="status" c="var(--soft)">
            {save.isPending
              ? say('saving')
              : isChanged
                ? say('unsaved')
                : entry.updatedAt
                  ? say('saved')
                  : ''}
          </Text>
          <Group gap="xs">
            {entry.updatedAt && (
              <RemoveEntry runId={entry.runId} onRemoved={() => setInput({ places: [], signs: [] })} />
            )}
            {onDone && !isChanged && (
              <Button variant="default" size="md" onClick={onDone}>
                {say('done')}
              </Button>
            )}
            <Button type="submit" size="md" loading={save.isPending} disabled={!isChanged && !save.error}>
              {say('save')}
            </Button>
          </Group>
        </div>
      </Stack>
    </form>
  );
}

function NothingHurts({ onChoose }: { onChoose: () => void }) {
  const say = useSay(diaryTexts);
  return (
    <Button
      size="lg"
      variant="default"
      fullWidth
      leftSection={<IconMoodSmile size={22} aria-hidden />}
      onClick={onChoose}
    >
      {say('nothingHurts')}
    </Button>
  );
}

/** What the chosen signs mean, from the moment in which they are chosen. */
function SafetyNote({ safety: { because } }: { safety: Safety }) {
  if (because.length === 0) return null;
  return (
    <Alert variant="outline" color="accent" role="alert">
      {because.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
    </Alert>
  );
}

function NotSaved({ error }: { error: Error }) {
  const say = useSay(diaryTexts);
  return (
    <Stack gap="xs">
      <Text fw={600}>{say('failedToSave')}</Text>
      <Failed error={error} />
    </Stack>
  );
}

function RemoveEntry({ runId, onRemoved }: { runId: string; onRemoved: () => void }) {
  const say = useSay(diaryTexts);
  const { mutate, isPending, error } = useDeleteDiary(runId);
  return (
    <>
      {error && <Failed error={error} />}
      <Button
        variant="subtle"
        size="md"
        loading={isPending}
        onClick={() => mutate(undefined, { onSuccess: onRemoved })}
      >
        {say('remove')}
      </Button>
    </>
  );
}

/** Keeps what is chosen and not saved for when the form is opened again, and asks before the tab closes over it. */
function useKeeping(runId: string, unsaved: DiaryInput | undefined): void {
  useEffect(() => {
    if (!unsaved) return void drafts.delete(runId);
    drafts.set(runId, unsaved);
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [runId, unsaved]);
}
