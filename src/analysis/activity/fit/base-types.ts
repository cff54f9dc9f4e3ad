/**
 * Bytes of one value by base type number, which is the low five bits of the base type byte: enum, sint8, uint8,
 * sint16, uint16, sint32, uint32, string, float32, float64, uint8z, uint16z, uint32z, byte, sint64, uint64,
 * uint64z. FIT protocol, "Base Type".
 */
const sizes = [1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8] as const;
const numberMask = 0x1f;
/** Set in the base type byte of every type with more than one byte. */
const endianFlag = 0x80;

/** Names of the base types, in the order of their numbers; fit-file-parser gives them in field descriptions. */
const names = [
  'enum',
  'sint8',
  'uint8',
  'sint16',
  'uint16',
  'sint32',
  'uint32',
  'string',
  'float32',
  'float64',
  'uint8z',
  'uint16z',
  'uint32z',
  'byte',
  'sint64',
  'uint64',
  'uint64z',
];

/** Bytes of one value of a base type; 0 when there is no such type. */
export function baseTypeSize(baseType: number): number {
  return sizes[baseType & numberMask] ?? 0;
}

/** The base type byte as the standard wants it: some writers leave the endian flag out. */
export function standardBaseType(baseType: number): number {
  const number = baseType & numberMask;
  return baseTypeSize(number) > 1 ? number | endianFlag : number;
}

/** The base type of a name such as `uint16`; undefined for an unknown one. */
export function baseTypeOfName(name: string): number | undefined {
  const number = names.indexOf(name);
  return number < 0 ? undefined : standardBaseType(number);
}

/**
 * One number at a byte. NaN when the value says "invalid" in its own type's way, and for strings and 64-bit
 * integers, which no measured value uses.
 */
export function readNumber(view: DataView, at: number, baseType: number, littleEndian: boolean): number {
  switch (names[baseType & numberMask]) {
    case 'enum':
    case 'uint8':
    case 'byte':
      return unless(view.getUint8(at), 0xff);
    case 'uint8z':
      return unless(view.getUint8(at), 0);
    case 'sint8':
      return unless(view.getInt8(at), 0x7f);
    case 'uint16':
      return unless(view.getUint16(at, littleEndian), 0xffff);
    case 'uint16z':
      return unless(view.getUint16(at, littleEndian), 0);
    case 'sint16':
      return unless(view.getInt16(at, littleEndian), 0x7fff);
    case 'uint32':
      return unless(view.getUint32(at, littleEndian), 0xffffffff);
    case 'uint32z':
      return unless(view.getUint32(at, littleEndian), 0);
    case 'sint32':
      return unless(view.getInt32(at, littleEndian), 0x7fffffff);
    case 'float32':
      return finite(view.getFloat32(at, littleEndian));
    case 'float64':
      return finite(view.getFloat64(at, littleEndian));
    default:
      return NaN;
  }
}

function unless(value: number, invalid: number): number {
  return value === invalid ? NaN : value;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : NaN;
}
