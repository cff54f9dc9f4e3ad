/** A base type of FIT: its number in a definition, its size and the value that means "not measured". */
export interface FitType {
  readonly id: number;
  readonly size: number;
  readonly invalid: number;
  readonly write: (view: DataView, at: number, value: number, littleEndian: boolean) => void;
}

const byte = (id: number, invalid: number): FitType => ({
  id,
  size: 1,
  invalid,
  write: (view, at, value) => view.setUint8(at, value),
});

/** Base types by their names in the FIT protocol. Strings are written as raw bytes. */
export const fitTypes = {
  enum: byte(0x00, 0xff),
  uint8: byte(0x02, 0xff),
  uint8z: byte(0x0a, 0),
  byte: byte(0x0d, 0xff),
  sint8: { id: 0x01, size: 1, invalid: 0x7f, write: (view, at, value) => view.setInt8(at, value) },
  sint16: {
    id: 0x83,
    size: 2,
    invalid: 0x7fff,
    write: (view, at, value, little) => view.setInt16(at, value, little),
  },
  uint16: {
    id: 0x84,
    size: 2,
    invalid: 0xffff,
    write: (view, at, value, little) => view.setUint16(at, value, little),
  },
  sint32: {
    id: 0x85,
    size: 4,
    invalid: 0x7fffffff,
    write: (view, at, value, little) => view.setInt32(at, value, little),
  },
  uint32: {
    id: 0x86,
    size: 4,
    invalid: 0xffffffff,
    write: (view, at, value, little) => view.setUint32(at, value, little),
  },
  uint32z: {
    id: 0x8c,
    size: 4,
    invalid: 0,
    write: (view, at, value, little) => view.setUint32(at, value, little),
  },
  float32: {
    id: 0x88,
    size: 4,
    invalid: NaN,
    write: (view, at, value, little) => view.setFloat32(at, value, little),
  },
  float64: {
    id: 0x89,
    size: 8,
    invalid: NaN,
    write: (view, at, value, little) => view.setFloat64(at, value, little),
  },
} as const satisfies Record<string, FitType>;

export type FitTypeName = keyof typeof fitTypes;
