import { MessageList } from './message-list.js';

function listOf(count: number): MessageList {
  const list = new MessageList();
  for (let i = 0; i < count; i++) list.push(10 * i, i % 7, 1000 + i);
  return list;
}

describe('MessageList', () => {
  test('begins empty', () => {
    expect(listOf(0).length).toBe(0);
  });

  test('keeps place, kind and time of each message in order', () => {
    const list = listOf(3);
    expect([...list.startByte.subarray(0, 3)]).toEqual([0, 10, 20]);
    expect([...list.definition.subarray(0, 3)]).toEqual([0, 1, 2]);
    expect([...list.time.subarray(0, 3)]).toEqual([1000, 1001, 1002]);
  });

  test('loses nothing while it grows', () => {
    const list = listOf(10_000);
    expect(list.length).toBe(10_000);
    for (const i of [0, 1023, 1024, 2047, 2048, 9999]) {
      expect([list.startByte[i], list.definition[i], list.time[i]]).toEqual([10 * i, i % 7, 1000 + i]);
    }
  });

  test('a subset is in the order that is asked for', () => {
    const subset = listOf(100).subset(Uint32Array.of(5, 50, 99));
    expect(subset.length).toBe(3);
    expect([...subset.startByte]).toEqual([50, 500, 990]);
    expect([...subset.time]).toEqual([1005, 1050, 1099]);
  });

  test('a subset may be empty', () => {
    expect(listOf(5).subset(new Uint32Array(0)).length).toBe(0);
  });
});
