import { Button, Group, Progress, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { useState } from 'react';
import { useDropzone } from 'react-dropzone';
import { useSay, useSpeech } from '../../language/language.js';
import '../../ui/drop-zone.css';
import { Fault } from '../../ui/fault.js';
import { stopSending, useArchiveSending } from './archive-sending.js';
import { importTexts } from './texts.js';

interface SendArchiveProps {
  readonly isUnderWay: boolean;
  readonly onFile: (file: File) => void;
}

/** Where an archive is dropped or chosen, and how far it is on its way. */
export function SendArchive({ isUnderWay, onFile }: SendArchiveProps) {
  const say = useSay(importTexts);
  const sending = useArchiveSending();
  const isSending = sending.step === 'sending';
  return (
    <>
      {/* Told is where it stands; the percents run on in silence. */}
      <VisuallyHidden role="status">
        {isSending && say(sending.share < 1 ? 'stage.sending' : 'arrived')}
      </VisuallyHidden>
      {isSending && <Sending name={sending.name} share={sending.share} />}
      {/* What is under way is shown below; another one waits until it is over. */}
      {!isSending && !isUnderWay && (
        <ChooseArchive onFile={onFile} error={sending.step === 'failed' ? sending.error : null} />
      )}
    </>
  );
}

function ChooseArchive({ onFile, error }: Pick<SendArchiveProps, 'onFile'> & { error: Error | null }) {
  const say = useSay(importTexts);
  const [isNoZip, setNoZip] = useState(false);
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    noClick: true,
    noKeyboard: true,
    multiple: false,
    onDrop: ([file]) => {
      if (!file) return;
      const isZip = /\.zip$/i.test(file.name) || /zip/.test(file.type);
      setNoZip(!isZip);
      if (isZip) onFile(file);
    },
  });
  return (
    <div>
      <div
        {...getRootProps({ role: undefined, tabIndex: undefined })}
        className="drop-zone archive-zone"
        data-over={isDragActive}
      >
        <input {...getInputProps({ 'aria-label': say('choose') })} data-testid="archive" />
        <IconFileZip size={28} stroke={1.5} aria-hidden className="drop-icon" />
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
      <Fault error={error} />
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
      <Text>{text}</Text>
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
