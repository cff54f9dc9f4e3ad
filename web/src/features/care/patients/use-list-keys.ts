import { useEffect, type KeyboardEvent, type RefObject } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Whether what has the focus takes letters itself. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/**
 * Lets keys work in a list of links below a field: `/` goes to the field from anywhere, arrows (and j and k outside of the
 * field) from link to link. Returns what listens on the element that holds both.
 */
export function useListKeys(
  field: RefObject<HTMLInputElement | null>,
): (event: KeyboardEvent<HTMLElement>) => void {
  useEffect(() => {
    const toField = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', toField);
    return () => window.removeEventListener('keydown', toField);
  }, [field]);
  return (event) => {
    const step = steps[event.key];
    const isLetter = event.key.length === 1;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (step === undefined || !isPlain || (isLetter && isTyping(event.target))) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-listed]')];
    const place = links.findIndex((link) => link === document.activeElement);
    const next = place < 0 ? (step > 0 ? 0 : -1) : place + step;
    event.preventDefault();
    if (next < 0) field.current?.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  };
}
