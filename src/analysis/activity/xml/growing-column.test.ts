import { GrowingColumn } from './growing-column.js';

describe('a growing column', () => {
  it('holds what was set, at its place, and nothing in between', () => {
    const column = new GrowingColumn();
    column.set(1, 10);
    column.set(4, 40);
    expect([...column.take(6)]).toEqual([NaN, 10, NaN, NaN, 40, NaN]);
  });

  it('keeps the last of two values for one place', () => {
    const column = new GrowingColumn();
    column.set(0, 1);
    column.set(0, 2);
    expect([...column.take(1)]).toEqual([2]);
  });

  it('leaves out a value of a place that was never finished', () => {
    const column = new GrowingColumn();
    column.set(0, 1);
    column.set(1, 2);
    expect([...column.take(1)]).toEqual([1]);
  });

  it('gives an array of its own', () => {
    const column = new GrowingColumn();
    column.set(0, 1);
    column.take(1)[0] = 99;
    expect(column.take(1)[0]).toBe(1);
  });

  it('grows to any length, with gaps larger than itself', () => {
    const column = new GrowingColumn();
    for (let i = 0; i < 5000; i++) column.set(i, i);
    column.set(50_000, 7);
    const values = column.take(50_001);
    expect(values[4999]).toBe(4999);
    expect(values[5000]).toBeNaN();
    expect(values[49_999]).toBeNaN();
    expect(values[50_000]).toBe(7);
  });
});
