import { Button, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useDropzone } from 'react-dropzone';
import { useSay } from '../../../language/language.js';
import { tryTexts } from './texts.js';
import './try.css';

interface TryZoneProps {
  readonly onFile: (file: File) => void;
  /** Called when somebody comes near with a pointer, a key or a file; fetches what is needed then. */
  readonly onReach: () => Promise<void>;
}

/** A place for a file to try, by dropping or choosing. */
export function TryZone({ onFile, onReach }: TryZoneProps) {
  const say = useSay(tryTexts);
  const [isReady, setReady] = useState(false);
  // Without a network nothing comes, and it is not said that it did.
  const reach = () =>
    void onReach().then(
      () => setReady(true),
      () => setReady(false),
    );
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    noClick: true,
    noKeyboard: true,
    multiple: false,
    onDragEnter: reach,
    onDrop: ([file]) => file && onFile(file),
  });
  return (
    <div
      {...getRootProps({ role: undefined, tabIndex: undefined })}
      className="try-zone"
      data-over={isDragActive}
      onPointerEnter={reach}
      onFocus={reach}
    >
      <input {...getInputProps({ 'aria-hidden': true })} />
      <IconFileUpload size={30} stroke={1.5} aria-hidden />
      <Text>{say(isDragActive ? 'dropNow' : 'drop')}</Text>
      <Button size="md" onClick={open}>
        {say('choose')}
      </Button>
      <Text size="sm" c="var(--soft)" aria-live="polite">
        {say('nothingSent')} {isReady && say('offlineToo')}
      </Text>
    </div>
  );
}
