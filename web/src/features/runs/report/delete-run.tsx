import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../../../api/client.js';
import { runKeys } from '../../../api/runs.js';
import { useSay } from '../../../language/language.js';
import { Failed } from '../../../ui/states.js';
import { uiTexts } from '../../../ui/texts.js';
import type { RunDetails } from './run-queries.js';
import { reportTexts } from './texts.js';

/** Deletes a run after asking once more. */
export function DeleteRun({ run }: { run: RunDetails }) {
  const say = useSay(reportTexts);
  const sayUi = useSay(uiTexts);
  const [isOpen, { open, close }] = useDisclosure();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const deletion = useMutation({
    mutationFn: () => api.DELETE('/api/v1/runs/{id}', { params: { path: { id: run.id } } }),
    onSuccess: () => {
      goTo('/runs');
      queries.removeQueries({ queryKey: runKeys.all(run.id) });
      void queries.invalidateQueries();
    },
  });
  return (
    <>
      <Button variant="outline" color="accent" size="md" leftSection={<IconTrash size={18} />} onClick={open}>
        {say('delete')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={say('deleteTitle')}
        closeButtonProps={{ 'aria-label': sayUi('close'), size: 44 }}
        centered
      >
        <Text mb="md">{say('deleteText')}</Text>
        {deletion.error && <Failed error={deletion.error} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" size="md" onClick={close}>
            {sayUi('cancel')}
          </Button>
          <Button color="accent" size="md" loading={deletion.isPending} onClick={() => deletion.mutate()}>
            {say('deleteNow')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
