import { useEffect, type RefObject } from 'react';
import { isForPage } from '../keys/letter-keys.js';

const letterSteps: Readonly<Record<string, number>> = { j: 1, k: -1 };
const arrowSteps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Lets keys work in a list of links with a field above it, both in `place`: `/` goes to the field, j and k from link to
 * link, from anywhere on the page, unless single letters are switched off; arrows do the same within `place`, elsewhere they
 * scroll. Links are marked `data-listed`.
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
      const isLetter = isForPage(event);
      const step = (isLetter ? letterSteps[key] : undefined) ?? (isWithin ? arrowSteps[key] : undefined);
      const toField = isLetter && key === '/';
      if (step === undefined && !toField) return;
      event.preventDefault();
      const next = step === undefined ? field.current : linkAt(place.current, step);
      (next ?? field.current)?.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [place, field]);
}

/** Returns the link so many steps from the one that has the focus; undefined above the first. */
function linkAt(place: HTMLElement, step: number): HTMLElement | undefined {
  const links = [...place.querySelectorAll<HTMLElement>('[data-listed]')];
  const shown = links.findIndex((link) => link === document.activeElement);
  if (shown < 0) return step > 0 ? links[0] : undefined;
  return links[Math.min(shown + step, links.length - 1)];
}
