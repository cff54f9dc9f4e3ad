import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import type { Safety } from '../../../../../src/analysis/advice/safety.js';
import { useSay } from '../../../language/language.js';
import { diaryTexts } from './texts.js';

const emergencyNumber = '112';

interface RedFlagProps {
  readonly safety: Safety;
  readonly onRead: () => void;
}

/** Takes the whole screen when what was noted needs a professional: help first, and no word about steps. */
export function RedFlag({ safety: { redFlag, because }, onRead }: RedFlagProps) {
  const say = useSay(diaryTexts);
  if (redFlag === 'none') return null;
  const isEmergency = redFlag === 'emergency';
  return (
    <Modal
      opened
      fullScreen
      withCloseButton={false}
      closeOnEscape={false}
      onClose={onRead}
      zIndex={1000}
      title={say(isEmergency ? 'emergencyTitle' : 'seekHelpTitle')}
      classNames={{ content: 'red-flag', title: 'red-flag-title', body: 'red-flag-body' }}
    >
      <Stack gap="md" role="alert">
        {because.map((sentence) => (
          <Text key={sentence} size="lg">
            {sentence}
          </Text>
        ))}
        {isEmergency && (
          <div>
            <Button
              component="a"
              href={`tel:${emergencyNumber}`}
              size="lg"
              color="accent.7"
              leftSection={<IconPhone size={20} aria-hidden />}
            >
              {say('emergencyNumber', { number: emergencyNumber })}
            </Button>
            <Text size="sm" c="var(--soft)" mt={6}>
              {say('emergencyNumberNote')}
            </Text>
          </div>
        )}
        <Button variant="default" size="md" onClick={onRead}>
          {say('understood')}
        </Button>
      </Stack>
    </Modal>
  );
}
