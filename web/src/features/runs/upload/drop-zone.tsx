import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconFiles, IconFolderOpen, IconUpload } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useDropzone } from 'react-dropzone';
import { Link, useLocation } from 'wouter';
import { useSay } from '../../../language/language.js';
import '../../../ui/drop-zone.css';
import { handOver } from '../../../ui/handed-file.js';
import { uploadTexts } from './texts.js';
import { uploads } from './uploads.js';

/** A page onto which files can be dropped anywhere, with the place that says so on top. */
export function DropZone({ isLarge, children }: { isLarge: boolean; children: ReactNode }) {
  const say = useSay(uploadTexts);
  const [, go] = useLocation();
  const folder = useRef<HTMLInputElement>(null);
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    noClick: true,
    noKeyboard: true,
    multiple: true,
    onDrop: (files) => {
      if (takeFiles(files)) go('/import');
    },
  });
  return (
    <div {...getRootProps({ role: undefined, tabIndex: undefined })} className="drop-page">
      <div className="drop-zone" data-over={isDragActive} data-large={isLarge}>
        <input {...getInputProps({ 'aria-label': say('chooseFiles') })} data-testid="files" />
        <input
          ref={folder}
          type="file"
          hidden
          aria-label={say('chooseFolder')}
          data-testid="folder"
          {...{ webkitdirectory: '' }}
          onChange={({ currentTarget }) => {
            uploads.add([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
        <IconUpload size={28} stroke={1.5} aria-hidden className="drop-icon" />
        <Stack gap={2} flex={1} miw={0}>
          <Text fw={600}>{say(isDragActive ? 'dropHere' : 'dropTitle')}</Text>
          <Text size="sm" c="var(--soft)">
            {say('dropText')}{' '}
            <Anchor component={Link} href="/import" underline="always" size="sm">
              {say('toArchive')}
            </Anchor>
          </Text>
        </Stack>
        <Group gap="xs" className="drop-buttons">
          <Button size="md" leftSection={<IconFiles size={18} aria-hidden />} onClick={open}>
            {say('chooseFiles')}
          </Button>
          <Button
            size="md"
            variant="default"
            leftSection={<IconFolderOpen size={18} aria-hidden />}
            onClick={() => folder.current?.click()}
          >
            {say('chooseFolder')}
          </Button>
        </Group>
      </div>
      {children}
    </div>
  );
}

/** Sends files. A zip has a page of its own, to which it is handed over: then true. */
function takeFiles(files: readonly File[]): boolean {
  const archive = files.find(({ name }) => /\.zip$/i.test(name));
  const others = files.filter((file) => file !== archive);
  if (others.length > 0) uploads.add(others);
  if (archive) handOver(archive);
  return archive !== undefined;
}
