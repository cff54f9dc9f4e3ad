import { storableJson } from './storable-json.js';

describe('JSON for the database', () => {
  it.each([
    ['half of a surrogate pair', 'Watch \ud83d', 'Watch \ufffd'],
    ['the other half', '\udfc3 Watch', '\ufffd Watch'],
    ['the character 0', 'a\u0000b', 'a\ufffdb'],
  ])('has no %s', (_what, text, stored) => {
    expect(JSON.parse(storableJson({ text }))).toEqual({ text: stored });
  });

  it.each(['\ud83c\udfc3 run', 'back\\slash \\ud83d', '"quoted"\n\t\u0001', 'läuft', ''])(
    'leaves %j as it is',
    (text) => {
      expect(JSON.parse(storableJson({ text }))).toEqual({ text });
    },
  );
});
