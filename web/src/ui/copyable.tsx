import { Button, Code, Group } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useSay } from '../language/language.js';
import { uiTexts } from './texts.js';

/** A text to take along, with a button that copies it. Where the browser cannot, it is selected with one click. */
export function Copyable({ text, label }: { text: string; label: string }) {
  return (
    <Group gap="sm" align="stretch" className="copyable">
      <Code block className="copyable-text" aria-label={label} tabIndex={0}>
        {text}
      </Code>
      <CopyButton text={text} />
    </Group>
  );
}

/** A button that copies a text and says that it did; there is none where the browser cannot. */
export function CopyButton({ text, children }: { text: string; children?: string }) {
  const say = useSay(uiTexts);
  const { copy, copied } = useClipboard({ timeout: 2_000 });
  // Only on a safe origin (https, or this computer) do browsers let a page copy.
  if (!('clipboard' in navigator)) return null;
  return (
    <Button variant="default" onClick={() => copy(text)}>
      <span aria-live="polite">{copied ? say('copied') : (children ?? say('copy'))}</span>
    </Button>
  );
}
