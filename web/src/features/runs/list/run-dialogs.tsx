import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useCallback, useState, type ReactNode } from 'react';
import type { Run } from '../../../api/runs.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { Failed } from '../../../ui/states.js';
import { uiTexts } from '../../../ui/texts.js';
import { DiaryDrawer } from '../../runners/diary-drawer.js';
import { dateOf } from './run-facts.js';
import { listTexts } from './texts.js';
import { useDeleteRun } from './use-runs.js';

/** Opens what is asked about a run. */
export type Ask = (what: 'diary' | 'deletion', run: Run) => void;

/**
 * The diary's form and the question before a deletion, once for the whole list: they stay open whatever happens to the
 * row that they were opened from. Returns how to open them, always the same function, and what to draw.
 */
export function useRunDialogs(): readonly [ask: Ask, dialogs: ReactNode] {
  const say = useSay(listTexts);
  const { format } = useSpeech();
  // The run is kept while its dialog closes.
  const [{ run, open }, setAsked] = useState<{ run?: Run; open?: Parameters<Ask>[0] }>({});
  const ask = useCallback<Ask>((what, of) => setAsked({ run: of, open: what }), []);
  const close = () => setAsked({ run });
  if (!run) return [ask, null];
  const date = dateOf(run, format);
  const dialogs = (
    <>
      <DiaryDrawer
        runId={run.id}
        title={`${say('diary')} · ${date}`}
        isOpen={open === 'diary'}
        onClose={close}
      />
      <DeleteDialog key={run.id} runId={run.id} date={date} isOpen={open === 'deletion'} onClose={close} />
    </>
  );
  return [ask, dialogs];
}

interface DeleteDialogProps {
  readonly runId: string;
  readonly date: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function DeleteDialog({ runId, date, isOpen, onClose }: DeleteDialogProps) {
  const say = useSay(listTexts);
  const sayUi = useSay(uiTexts);
  const { mutate, isPending, error } = useDeleteRun();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={say('deleteTitle')}
      closeButtonProps={{ size: 44, 'aria-label': sayUi('close') }}
    >
      <Stack>
        <Text>{say('deleteText', { date })}</Text>
        {error && <Failed error={error} />}
        <Group justify="flex-end">
          <Button variant="default" size="md" onClick={onClose} data-autofocus>
            {sayUi('cancel')}
          </Button>
          <Button
            size="md"
            color="accent.7"
            loading={isPending}
            onClick={() => mutate(runId, { onSuccess: onClose })}
          >
            {say('delete')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
