import { pairedPositions } from './positions.js';

const pair = (latitude: number[], longitude: number[]) =>
  pairedPositions(Float64Array.from(latitude), Float64Array.from(longitude));

describe('pairedPositions', () => {
  test('half a position is none', () => {
    const positions = pair([48, NaN, 48], [11, 11, NaN]);
    expect([...(positions?.latitudeDeg ?? [])]).toEqual([48, NaN, NaN]);
    expect([...(positions?.longitudeDeg ?? [])]).toEqual([11, NaN, NaN]);
  });

  test('0, 0 is a receiver without a fix', () => {
    expect([...(pair([0, 48], [0, 11])?.latitudeDeg ?? [])]).toEqual([NaN, 48]);
  });

  test('the equator and the meridian of Greenwich are places', () => {
    expect([...(pair([0, 51.5], [36.8, 0])?.longitudeDeg ?? [])]).toEqual([36.8, 0]);
  });

  test('nothing but 0, 0 is no positions at all', () => {
    expect(pair([0, 0], [0, 0])).toBeUndefined();
  });

  test('a column without its partner is no positions at all', () => {
    expect(pairedPositions(Float64Array.of(48), undefined)).toBeUndefined();
    expect(pairedPositions(undefined, Float64Array.of(11))).toBeUndefined();
  });
});
