import { baseTypeOfName, baseTypeSize, readNumber, standardBaseType } from './base-types.js';

/** Numbers and sizes as the FIT protocol lists them. */
const protocolTable: readonly [name: string, byte: number, size: number][] = [
  ['enum', 0x00, 1],
  ['sint8', 0x01, 1],
  ['uint8', 0x02, 1],
  ['sint16', 0x83, 2],
  ['uint16', 0x84, 2],
  ['sint32', 0x85, 4],
  ['uint32', 0x86, 4],
  ['string', 0x07, 1],
  ['float32', 0x88, 4],
  ['float64', 0x89, 8],
  ['uint8z', 0x0a, 1],
  ['uint16z', 0x8b, 2],
  ['uint32z', 0x8c, 4],
  ['byte', 0x0d, 1],
  ['sint64', 0x8e, 8],
  ['uint64', 0x8f, 8],
  ['uint64z', 0x90, 8],
];

describe('base types', () => {
  test.each(protocolTable)('%s has its number and size', (name, byte, size) => {
    expect(baseTypeSize(byte)).toBe(size);
    expect(baseTypeOfName(name)).toBe(byte);
    expect(standardBaseType(byte)).toBe(byte);
  });

  test('a base type without the endian flag is known all the same', () => {
    expect(standardBaseType(0x04)).toBe(0x84);
    expect(standardBaseType(0x06)).toBe(0x86);
    expect(baseTypeSize(0x04)).toBe(2);
  });

  test('numbers above 16 are no types', () => {
    expect(baseTypeSize(17)).toBe(0);
    expect(baseTypeSize(0x1f)).toBe(0);
    expect(baseTypeOfName('uint128')).toBeUndefined();
  });
});

type Write = (view: DataView, value: number, littleEndian: boolean) => void;

/** How a value of a type is written, and the value that says "invalid". */
const writers: Readonly<Record<string, { readonly invalid: number; readonly write: Write }>> = {
  enum: { invalid: 0xff, write: (view, value) => view.setUint8(3, value) },
  uint8: { invalid: 0xff, write: (view, value) => view.setUint8(3, value) },
  byte: { invalid: 0xff, write: (view, value) => view.setUint8(3, value) },
  uint8z: { invalid: 0, write: (view, value) => view.setUint8(3, value) },
  sint8: { invalid: 0x7f, write: (view, value) => view.setInt8(3, value) },
  uint16: { invalid: 0xffff, write: (view, value, little) => view.setUint16(3, value, little) },
  uint16z: { invalid: 0, write: (view, value, little) => view.setUint16(3, value, little) },
  sint16: { invalid: 0x7fff, write: (view, value, little) => view.setInt16(3, value, little) },
  uint32: { invalid: 0xffffffff, write: (view, value, little) => view.setUint32(3, value, little) },
  uint32z: { invalid: 0, write: (view, value, little) => view.setUint32(3, value, little) },
  sint32: { invalid: 0x7fffffff, write: (view, value, little) => view.setInt32(3, value, little) },
  float32: { invalid: NaN, write: (view, value, little) => view.setFloat32(3, value, little) },
  float64: { invalid: NaN, write: (view, value, little) => view.setFloat64(3, value, little) },
};

function roundTrip(type: string, value: number, littleEndian: boolean): number {
  const view = new DataView(new ArrayBuffer(12));
  writers[type].write(view, value, littleEndian);
  return readNumber(view, 3, baseTypeOfName(type) ?? NaN, littleEndian);
}

describe('readNumber', () => {
  const types = Object.keys(writers);

  test.each(types)('reads a %s in both byte orders', (type) => {
    expect(roundTrip(type, 77, true)).toBe(77);
    expect(roundTrip(type, 77, false)).toBe(77);
  });

  test.each(types)('a %s that says "invalid" is no number', (type) => {
    expect(roundTrip(type, writers[type].invalid, true)).toBeNaN();
  });

  test.each(['sint8', 'sint16', 'sint32', 'float32', 'float64'])('a %s may be negative', (type) => {
    expect(roundTrip(type, -5, false)).toBe(-5);
  });

  test('a type with a zero flag takes the greatest value for a number', () => {
    expect(roundTrip('uint8z', 0xff, true)).toBe(0xff);
    expect(roundTrip('uint16z', 0xffff, true)).toBe(0xffff);
    expect(roundTrip('uint32z', 0xffffffff, true)).toBe(0xffffffff);
  });

  test('infinite floats are no numbers', () => {
    expect(roundTrip('float32', Infinity, true)).toBeNaN();
    expect(roundTrip('float64', -Infinity, true)).toBeNaN();
  });

  test('strings, 64-bit integers and unknown types are no numbers', () => {
    const view = new DataView(new ArrayBuffer(12));
    for (const type of [0x07, 0x8e, 0x8f, 0x90, 0x1f]) expect(readNumber(view, 0, type, true)).toBeNaN();
  });
});
