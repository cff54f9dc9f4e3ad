import { definitionLength, readDefinition } from './wire-definition.js';

type Triple = readonly [number, number, number];

function definition(
  fields: readonly Triple[],
  options: { big?: boolean; developer?: readonly Triple[] } = {},
) {
  const { big = false, developer } = options;
  const global = big ? [0, 20] : [20, 0];
  return Uint8Array.from([
    developer ? 0x60 : 0x40,
    0,
    big ? 1 : 0,
    ...global,
    fields.length,
    ...fields.flat(),
    ...(developer ? [developer.length, ...developer.flat()] : []),
  ]);
}

const time: Triple = [253, 4, 0x86];
const heartRate: Triple = [3, 1, 0x02];
const speed: Triple = [6, 2, 0x84];
/** accumulated_power, which nothing here uses */
const unused: Triple = [29, 4, 0x86];

describe('definitionLength', () => {
  test('counts native and developer fields', () => {
    const plain = definition([time, speed]);
    expect(definitionLength(plain, 0, plain.length)).toBe(12);
    const developer = definition([time], { developer: [[0, 2, 0]] });
    expect(definitionLength(developer, 0, developer.length)).toBe(13);
  });

  test('is infinite where its counts are cut off', () => {
    const bytes = definition([time], { developer: [[0, 2, 0]] });
    expect(definitionLength(bytes, 0, 5)).toBe(Infinity);
    expect(definitionLength(bytes, 0, 9)).toBe(Infinity);
  });
});

describe('readDefinition', () => {
  test('knows where each field that is read stands, and steps over the others', () => {
    expect(readDefinition(definition([time, unused, speed, heartRate]), 0, false)).toMatchObject({
      globalNumber: 20,
      littleEndian: true,
      dataSize: 11,
      timestampOffset: 0,
      fields: [
        { number: 6, size: 2, offset: 8 },
        { number: 3, size: 1, offset: 10 },
      ],
    });
  });

  test('reads the message number in either byte order', () => {
    expect(readDefinition(definition([time], { big: true }), 0, false)).toMatchObject({
      globalNumber: 20,
      littleEndian: false,
    });
  });

  test('a third byte order is damage', () => {
    const bytes = definition([time]);
    bytes[2] = 2;
    expect(readDefinition(bytes, 0, false)).toBeUndefined();
  });

  test('developer fields stand after the native ones', () => {
    const bytes = definition([time, speed], {
      developer: [
        [4, 2, 0],
        [7, 4, 1],
      ],
    });
    expect(readDefinition(bytes, 0, false)).toMatchObject({
      dataSize: 12,
      developerFields: [
        { number: 4, size: 2, developerIndex: 0, offset: 6 },
        { number: 7, size: 4, developerIndex: 1, offset: 8 },
      ],
    });
  });

  test('a compressed header takes the place of a time in the first field', () => {
    expect(readDefinition(definition([time, speed]), 0, true)).toMatchObject({
      dataSize: 2,
      timestampOffset: -1,
      fields: [{ number: 6, offset: 0 }],
    });
  });

  test.each<[string, Triple]>([
    ['of size 0', [3, 0, 0x02]],
    ['whose size is no multiple of its type', [3, 3, 0x84]],
    ['of an unknown type', [3, 1, 0x1f]],
  ])('a field %s is left out, and only that one', (_, bad) => {
    const read = readDefinition(definition([bad, speed]), 0, false);
    expect(read?.fields).toMatchObject([{ number: 6, offset: bad[1] }]);
    expect(read?.damagedFields).toEqual([3]);
  });

  test('a damaged field that nobody reads is no loss', () => {
    expect(readDefinition(definition([[29, 3, 0x86], speed]), 0, false)?.damagedFields).toEqual([]);
  });

  test('of a field listed twice the first counts', () => {
    expect(readDefinition(definition([speed, heartRate, speed]), 0, false)?.fields).toMatchObject([
      { number: 6, offset: 0 },
      { number: 3, offset: 2 },
    ]);
  });

  test('a time of the wrong size is none', () => {
    const read = readDefinition(definition([[253, 2, 0x84], speed]), 0, false);
    expect(read?.timestampOffset).toBe(-1);
    expect(read?.damagedFields).toEqual([253]);
  });

  test('a type without its endian flag gets it', () => {
    expect(readDefinition(definition([[6, 2, 0x04]]), 0, false)?.fields).toMatchObject([{ baseType: 0x84 }]);
  });

  test('packed speed and distance have to be three bytes', () => {
    expect(readDefinition(definition([[8, 3, 0x0d]]), 0, false)?.packedMotionOffset).toBe(0);
    expect(readDefinition(definition([[8, 2, 0x0d]]), 0, false)?.packedMotionOffset).toBe(-1);
  });

  test('hundreds of developer fields do not cost hundreds of objects', () => {
    const developer = Array.from({ length: 255 }, (_, i): Triple => [i, 1, 0]);
    const read = readDefinition(definition([time], { developer }), 0, false);
    expect(read?.developerFields.length).toBeLessThan(64);
    expect(read?.dataSize).toBe(4 + 255);
  });
});
