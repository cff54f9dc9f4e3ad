import { Alert, Button, Group, Stack, Text, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSay } from '../language/language.js';
import { Dialog } from './dialog.js';
import { uiTexts } from './texts.js';
import { useWordsOf } from './use-words-of.js';

export interface ConfirmProps extends ButtonProps {
  /** The word on the button, and on the one in the window. */
  readonly action: string;
  readonly title: string;
  /** What it means. */
  readonly children: ReactNode;
  readonly onConfirm: () => Promise<unknown>;
  readonly danger?: boolean;
}

/** A button for what cannot be taken back: says what it means before it is done. */
export function Confirm({ action, title, children, onConfirm, danger = true, ...button }: ConfirmProps) {
  const say = useSay(uiTexts);
  const wordsOf = useWordsOf();
  const [isOpen, { open, close }] = useDisclosure(false);
  const doing = useMutation({ mutationFn: onConfirm, onSuccess: close });
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {action}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close}>
        <Stack gap="lg">
          <Text component="div">{children}</Text>
          {doing.error && (
            <Alert role="alert" variant="outline" color="accent">
              {wordsOf(doing.error)}
            </Alert>
          )}
          <Group gap="sm">
            <Button
              {...(danger && { color: 'accent' })}
              loading={doing.isPending}
              onClick={() => doing.mutate()}
            >
              {action}
            </Button>
            <Button variant="default" onClick={close}>
              {say('cancel')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
