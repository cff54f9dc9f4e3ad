import { Drawer } from '@mantine/core';
import { useSay } from '../../language/language.js';
import { uiTexts } from '../../ui/texts.js';
import { DiaryForm } from './diary/diary-form.js';

interface DiaryDrawerProps {
  readonly runId: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The diary's quick form for one run, beside the page that it was opened from. */
export function DiaryDrawer({ runId, title, isOpen, onClose }: DiaryDrawerProps) {
  const say = useSay(uiTexts);
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size="lg"
      title={title}
      closeButtonProps={{ size: 44, 'aria-label': say('close') }}
    >
      <DiaryForm runId={runId} onDone={onClose} />
    </Drawer>
  );
}
