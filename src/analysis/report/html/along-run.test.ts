import { aWindow, someWindows } from '../../../../test/builders/a-report.js';
import { alongOf, coveredBy, groupsOf, lineThrough } from './along-run.js';

const even = (minutes: number) => someWindows(minutes, () => ({ speedMps: 3, ratio: 1 }));
const identity = (value: number) => value;

describe('alongOf', () => {
  it('goes by distance where the windows cover one', () => {
    const along = alongOf(even(3));
    expect(along.kind).toBe('distance');
    expect(along.end(aWindow(3, 1, { endM: 180 }))).toBe(180);
  });

  it('goes by time where the windows cover no distance', () => {
    const along = alongOf(even(3).map((window) => ({ ...window, startM: 0, endM: 0 })));
    expect(along.kind).toBe('time');
    expect(along.start(aWindow(3, 1, { startS: 60 }))).toBe(60);
  });
});

describe('coveredBy', () => {
  it('reaches from the start of the first window to the end of the last', () => {
    const windows = even(5);
    expect(coveredBy(windows, alongOf(windows))).toEqual({ min: 0, max: 900 });
  });

  it('does not exist without windows', () => {
    expect(coveredBy([], alongOf([]))).toBeUndefined();
  });
});

describe('groupsOf', () => {
  it('keeps windows that follow each other in one group', () => {
    expect(groupsOf(even(4), () => true)).toHaveLength(1);
  });

  it('begins a new group after a window that is not kept', () => {
    const groups = groupsOf(even(5), ({ startS }) => startS !== 120);
    expect(groups.map((group) => group.map(({ startS }) => startS))).toEqual([
      [0, 60],
      [180, 240],
    ]);
  });

  it('begins a new group after a pause', () => {
    const [first, second] = even(2);
    if (!first || !second) throw new Error('two windows');
    const later = { ...second, startS: second.startS + 31, endS: second.endS + 31 };
    expect(groupsOf([first, later], () => true)).toHaveLength(2);
  });

  it('gives no group when nothing is kept', () => {
    expect(groupsOf(even(3), () => false)).toEqual([]);
    expect(groupsOf([], () => true)).toEqual([]);
  });
});

describe('lineThrough', () => {
  const place = { along: alongOf(even(2)), x: identity, y: identity };

  it('runs from the start of the first window through the middles to the end of the last', () => {
    const line = lineThrough(even(2), () => 160, place);
    expect(line.map(({ x }) => x)).toEqual([0, 90, 270, 360]);
  });

  it('is as long as its window when there is only one', () => {
    const line = lineThrough(even(1), () => 160, place);
    expect(line).toEqual([
      { x: 0, y: 160 },
      { x: 90, y: 160 },
      { x: 180, y: 160 },
    ]);
  });

  it('leaves out values that do not exist', () => {
    expect(lineThrough(even(2), () => null, place)).toEqual([]);
    expect(lineThrough(even(2), () => NaN, place)).toEqual([]);
    expect(lineThrough([], () => 1, place)).toEqual([]);
  });
});
