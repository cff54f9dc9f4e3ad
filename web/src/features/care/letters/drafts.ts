import { useState } from 'react';

/** What was typed and not sent, by what it is for: it outlives another part of the page, and not the tab. */
const drafts = new Map<string, string>();

/** Returns what was typed of a letter, and how it changes; the empty text forgets it. */
export function useDraft(key: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(drafts.get(key) ?? '');
  return [
    text,
    (next) => {
      if (next === '') drafts.delete(key);
      else drafts.set(key, next);
      setText(next);
    },
  ];
}
