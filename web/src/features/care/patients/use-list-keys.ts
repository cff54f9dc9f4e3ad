import { useEffect, type RefObject } from 'react';

const letterSteps: Readonly<Record<string, number>> = { j: 1, k: -1 };
const arrowSteps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Lets keys work in a list of links with a field above it, both in `place`: `/` goes to the field, j and k from link to
 * link, from anywhere on the page; arrows do the same within `place`, elsewhere they scroll. Links are marked `data-listed`.
 */
export function useListKeys(
  place: RefObject<HTMLElement | null>,
  field: RefObject<HTMLInputElement | null>,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target } = event;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isPlain || !place.current || document.querySelector('dialog[open]')) return;
      const isWithin = target instanceof Node && place.current.contains(target);
      const step =
        (isTyping(target) ? undefined : letterSteps[key]) ?? (isWithin ? arrowSteps[key] : undefined);
      const toField = key === '/' && !isTyping(target);
      if (step === undefined && !toField) return;
      event.preventDefault();
      const next = step === undefined ? field.current : linkAt(place.current, step);
      (next ?? field.current)?.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [place, field]);
}

/** Whether what has the focus takes letters itself. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** Returns the link so many steps from the one that has the focus; undefined above the first. */
function linkAt(place: HTMLElement, step: number): HTMLElement | undefined {
  const links = [...place.querySelectorAll<HTMLElement>('[data-listed]')];
  const shown = links.findIndex((link) => link === document.activeElement);
  if (shown < 0) return step > 0 ? links[0] : undefined;
  return links[Math.min(shown + step, links.length - 1)];
}
