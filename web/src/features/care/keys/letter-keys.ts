import { useEffect, useSyncExternalStore } from 'react';

/** Kept in this browser: how somebody types is no property of their account. */
const storageKey = 'stridecheck.letter-keys';
const listeners = new Set<() => void>();

function isOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether single letters do something on the pages of a practice. Who speaks to their computer can switch it off. */
export function useLetterKeysOn(): boolean {
  return useSyncExternalStore(listen, isOn);
}

/** Switches single letters on or off in this browser. */
export function switchLetterKeys(on: boolean): void {
  if (on) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, 'off');
  for (const listener of listeners) listener();
}

/** Whether a letter that was pressed is meant for the page: not switched off, not typed, not with Ctrl, not over a window. */
export function isForPage(event: KeyboardEvent): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return isOn() && isPlain && !isTyping(event.target) && !document.querySelector('dialog[open]');
}

/** Whether what has the focus takes letters itself. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** Lets single letters do something while the component is there. Keep `actions` the same from one rendering to the next. */
export function useLetterKeys(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
      if (!action || !isForPage(event)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [actions]);
}
