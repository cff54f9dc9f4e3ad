import { ActionIcon, Menu } from '@mantine/core';
import { IconBook2, IconDots, IconTrash } from '@tabler/icons-react';
import type { Run } from '../../../api/runs.js';
import { useSay } from '../../../language/language.js';
import type { Ask } from './run-dialogs.js';
import { listTexts } from './texts.js';

interface RunMenuProps {
  readonly run: Run;
  readonly date: string;
  readonly onAsk: Ask;
}

/** What can be done with a run from the list: note something about it, delete it. */
export function RunMenu({ run, date, onAsk }: RunMenuProps) {
  const say = useSay(listTexts);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size={44} aria-label={say('menu', { date })}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          className="tap"
          leftSection={<IconBook2 size={18} aria-hidden />}
          onClick={() => onAsk('diary', run)}
        >
          {say('diary')}
        </Menu.Item>
        <Menu.Item
          className="tap"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={() => onAsk('deletion', run)}
        >
          {say('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
