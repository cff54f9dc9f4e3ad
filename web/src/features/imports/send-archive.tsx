import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { useState } from 'react';
import { useDropzone } from 'react-dropzone';
import { useSay, useSpeech } from '../../language/language.js';
import { Fault } from '../../ui/fault.js';
import { stopSending, useArchiveSending } from './archive-sending.js';
import { importTexts } from './texts.js';

/** Where an archive is dropped or chosen, and how far it is on its way. */
export function SendArchive({ isUnderWay, onFile }: { isUnderWay: boolean; onFile: (file: File) => void }) {
  const say = useSay(importTexts);
  const sending = useArchiveSending();
  const [isNoZip, setNoZip] = useState(false);
  const isClosed = isUnderWay || sending.step === 'sending';
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    noClick: true,
    noKeyboard: true,
    multiple: false,
    disabled: isClosed,
    onDrop: ([file]) => {
      if (!file) return;
      const isZip = /\.zip$/i.test(file.name) || /zip/.test(file.type);
      setNoZip(!isZip);
      if (isZip) onFile(file);
    },
  });
  if (sending.step === 'sending') return <Sending name={sending.name} share={sending.share} />;
  // What is under way is shown below; another one waits until it is over.
  if (isUnderWay) return null;
  return (
    <div>
      <div
        {...getRootProps({ role: undefined, tabIndex: undefined })}
        className="archive-zone"
        data-over={isDragActive}
      >
        <input {...getInputProps({ 'aria-label': say('choose') })} data-testid="archive" />
        <IconFileZip size={28} stroke={1.5} aria-hidden className="archive-icon" />
        <Stack gap={2} flex={1} miw="12rem">
          <Text fw={600}>{say(isDragActive ? 'dropHere' : 'drop')}</Text>
          <Text size="sm" c="var(--soft)">
            {say('limits')}
          </Text>
        </Stack>
        <Button size="md" onClick={open}>
          {say('choose')}
        </Button>
      </div>
      <div role="status">{isNoZip && <Text mt="xs">{say('noZip')}</Text>}</div>
      {sending.step === 'failed' && <Fault error={sending.error} />}
    </div>
  );
}

function Sending({ name, share }: { name: string; share: number }) {
  const say = useSay(importTexts);
  const { format } = useSpeech();
  const text = say(share < 1 ? 'sending' : 'arrived', { percent: format.percent(share) });
  return (
    <Stack gap="sm" className="import-card">
      <Text fw={600} className="anywhere">
        {name}
      </Text>
      <Text role="status">{text}</Text>
      <Progress value={share * 100} color="var(--ink)" aria-label={text} />
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="var(--soft)" flex={1} miw="12rem">
          {say('keepOpen')}
        </Text>
        <Button variant="default" onClick={stopSending}>
          {say('stop')}
        </Button>
      </Group>
    </Stack>
  );
}
