import { stretchName } from './stretch-name.js';

describe('stretchName', () => {
  it.each([
    [0, 'A'],
    [1, 'B'],
    [25, 'Z'],
    [26, 'A2'],
    [51, 'Z2'],
    [52, 'A3'],
  ])('calls stretch %d %s', (index, name) => {
    expect(stretchName(index)).toBe(name);
  });
});
