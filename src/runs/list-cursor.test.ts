import { fromCursor, toCursor } from './list-cursor.js';

it('a cursor leads back to its place', () => {
  const place = {
    sortedAt: new Date('2026-01-02T03:04:05.678Z'),
    id: '01990000-0000-7000-8000-00000000abcd',
  };
  expect(fromCursor(toCursor(place))).toEqual(place);
});

it.each([
  '',
  'nonsense',
  Buffer.from('[1,2]').toString('base64url'),
  Buffer.from('{}').toString('base64url'),
])('%j is no cursor of ours', (cursor) => {
  expect(fromCursor(cursor)).toBeUndefined();
});
