import { barLength, fitted, mapWidth } from './fitted.js';

describe('the drawing of a route', () => {
  it('holds the whole route at one scale, north up', () => {
    const places = [
      { east: -1000, north: -200 },
      { east: 1000, north: 200 },
    ];
    const { x, y, height, unitsPerMetre } = fitted(places);
    expect(x(places[0])).toBeGreaterThan(0);
    expect(x(places[1])).toBeLessThan(mapWidth);
    expect(y(places[1])).toBeLessThan(y(places[0]));
    expect(y(places[0])).toBeLessThan(height);
    expect(x(places[1]) - x(places[0])).toBeCloseTo(2000 * unitsPerMetre);
    expect(y(places[0]) - y(places[1])).toBeCloseTo(400 * unitsPerMetre);
  });

  it('does not blow up a run on the spot', () => {
    expect(fitted([{ east: 0.5, north: 0.5 }]).unitsPerMetre).toBeLessThan(8);
  });

  it('has a bar of round length', () => {
    expect(barLength(0.1, 100, 1)).toBe(1000);
    expect(barLength(0.13, 100, 1)).toBe(500);
    expect(barLength(0.1, 100, 1609.344)).toBeCloseTo(804.672);
  });
});
