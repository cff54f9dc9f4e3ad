import { HandMadeFit } from '../../../../test/builders/hand-made-fit.js';
import { unpackMotion } from './packed-motion.js';
import { walkFile } from './walk-file.js';

/** Three bytes of speed in 0.01 m/s and distance in 1/16 m modulo 256 m. */
function packed(mps: number, metres: number): Uint8Array {
  const speed = Math.round(mps * 100);
  const distance = Math.round(metres * 16) & 0xfff;
  return Uint8Array.of(speed & 0xff, (speed >> 8) | ((distance & 0xf) << 4), distance >> 4);
}

function unpacked(values: readonly (Uint8Array | undefined)[]) {
  const file = new HandMadeFit();
  values.forEach((value, second) => file.record(second, value ? [{ number: 8, type: 'byte', value }] : []));
  const bytes = file.close();
  const [{ definitions, records }] = walkFile(bytes).parts;
  return unpackMotion(bytes, definitions, records);
}

describe('unpackMotion', () => {
  test('reads twelve bits of speed and twelve of distance', () => {
    const motion = unpacked([packed(2.5, 10), packed(40.94, 12.5)]);
    expect([...(motion?.speedMps ?? [])]).toEqual([2.5, 40.94]);
    expect([...(motion?.distanceM ?? [])]).toEqual([10, 12.5]);
  });

  test('distance goes on after it rolls over at 256 m', () => {
    const distances = Array.from({ length: 40 }, (_, i) => i * 100);
    const motion = unpacked(distances.map((metres) => packed(3, metres)));
    expect([...(motion?.distanceM ?? [])]).toEqual(distances);
  });

  test('three bytes of 255 and records without the field are not measured', () => {
    const motion = unpacked([packed(3, 10), Uint8Array.of(255, 255, 255), undefined, packed(3, 19)]);
    expect([...(motion?.speedMps ?? [])]).toEqual([3, NaN, NaN, 3]);
    expect([...(motion?.distanceM ?? [])]).toEqual([10, NaN, NaN, 19]);
  });

  test('a standing runner gains no distance', () => {
    const motion = unpacked([packed(0, 10), packed(0, 10), packed(0, 10)]);
    expect([...(motion?.distanceM ?? [])]).toEqual([10, 10, 10]);
  });

  test('is absent when no record holds it', () => {
    expect(unpacked([undefined, undefined])).toBeUndefined();
  });
});
