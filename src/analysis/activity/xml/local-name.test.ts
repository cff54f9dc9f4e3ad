import { localName } from './local-name.js';

describe('a local name', () => {
  it.each([
    ['cad', 'cad'],
    ['gpxtpx:cad', 'cad'],
    ['a:b:c', 'b:c'],
    [':cad', 'cad'],
  ])('of %j is %j', (name, local) => {
    expect(localName(name)).toBe(local);
  });
});
