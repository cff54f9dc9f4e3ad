import { pressKey } from './keys.js';
import type { LinkedView } from './linked-view.js';

type Key = Parameters<typeof pressKey>[0];

function press(key: Partial<Key>): { done: string[]; isTaken: boolean } {
  const done: string[] = [];
  const view = {
    range: { min: 0, max: 100 },
    full: { min: 0, max: 100 },
    cursor: 50,
    zoom: (factor: number) => done.push(factor < 1 ? 'closer' : 'wider'),
    reset: () => done.push('all'),
    pointAndShow: (at: number) => done.push(String(at)),
  } as unknown as LinkedView;
  let isTaken = false;
  const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  pressKey({ key: '', ...none, ...key, preventDefault: () => (isTaken = true) }, view);
  return { done, isTaken };
}

describe('a key on a chart', () => {
  it.each([
    ['ArrowLeft', '49'],
    ['ArrowRight', '51'],
    ['Home', '0'],
    ['End', '100'],
    ['+', 'closer'],
    ['-', 'wider'],
    ['0', 'all'],
  ])('%s: %s', (key, done) => {
    expect(press({ key })).toEqual({ done: [done], isTaken: true });
  });

  it('goes ten steps with Shift', () => {
    expect(press({ key: 'ArrowRight', shiftKey: true }).done).toEqual(['60']);
  });

  it('is the browser’s with Ctrl, ⌘ or Alt, and where it means nothing here', () => {
    const nothing = { done: [], isTaken: false };
    expect(press({ key: '+', ctrlKey: true })).toEqual(nothing);
    expect(press({ key: '0', metaKey: true })).toEqual(nothing);
    expect(press({ key: 'ArrowLeft', altKey: true })).toEqual(nothing);
    expect(press({ key: 'a' })).toEqual(nothing);
  });
});
