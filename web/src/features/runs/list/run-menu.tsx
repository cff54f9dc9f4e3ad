import { ActionIcon, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBook2, IconDots, IconTrash } from '@tabler/icons-react';
import type { Run } from '../../../api/runs.js';
import { useSay } from '../../../language/language.js';
import { Failed } from '../../../ui/states.js';
import { uiTexts } from '../../../ui/texts.js';
import { DiaryDrawer } from '../../runners/diary-drawer.js';
import { listTexts } from './texts.js';
import { useDeleteRun } from './use-runs.js';

/** What can be done with a run from the list: note something about it, delete it. */
export function RunMenu({ run, date }: { run: Run; date: string }) {
  const say = useSay(listTexts);
  const [isDiaryOpen, diary] = useDisclosure(false);
  const [isDeleteOpen, deletion] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" size={44} aria-label={say('menu', { date })}>
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item className="tap" leftSection={<IconBook2 size={18} aria-hidden />} onClick={diary.open}>
            {say('diary')}
          </Menu.Item>
          <Menu.Item
            className="tap"
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={deletion.open}
          >
            {say('delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <DiaryDrawer
        runId={run.id}
        title={`${say('diary')} · ${date}`}
        isOpen={isDiaryOpen}
        onClose={diary.close}
      />
      <DeleteDialog run={run} date={date} isOpen={isDeleteOpen} onClose={deletion.close} />
    </>
  );
}

function DeleteDialog(props: { run: Run; date: string; isOpen: boolean; onClose: () => void }) {
  const { run, date, isOpen, onClose } = props;
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
          <Button size="md" color="accent.7" loading={isPending} onClick={() => mutate(run.id)}>
            {say('delete')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
