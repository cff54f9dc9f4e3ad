import type { LinkedView } from './linked-view.js';

/** An arrow key moves by this part of what is shown; with Shift by ten of them. */
const step = 1 / 100;
const closer = 0.6;

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'>;

/**
 * Moves cursor and zoom by a key: arrows, Home, End, +, −, 0. With Ctrl, ⌘ or Alt these are the browser's, which zooms the
 * page and goes back by them.
 */
export function pressKey(event: Key, view: LinkedView): void {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return;
  const { min, max } = view.range;
  const move = (max - min) * step * (shiftKey ? 10 : 1);
  const at = view.cursor ?? (min + max) / 2;
  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => view.pointAndShow(at - move),
    ArrowRight: () => view.pointAndShow(at + move),
    Home: () => view.pointAndShow(view.full.min),
    End: () => view.pointAndShow(view.full.max),
    '+': () => view.zoom(closer),
    '=': () => view.zoom(closer),
    '-': () => view.zoom(1 / closer),
    '0': () => view.reset(),
  };
  const action = actions[key];
  if (!action) return;
  event.preventDefault();
  action();
}
