import { project } from './project.js';

const distance = (a?: { east: number; north: number }, b?: { east: number; north: number }) =>
  a && b ? Math.hypot(a.east - b.east, a.north - b.north) : NaN;

describe('the route on its own map', () => {
  it('is as long to the east as to the north where it is, whatever the latitude', () => {
    for (const latitude of [0, 48, -60]) {
      const perDegree = Math.cos((latitude * Math.PI) / 180);
      const [a, b, c] = project([latitude, latitude, latitude + 0.01], [8, 8 + 0.01 / perDegree, 8]);
      expect(distance(a, b) / distance(a, c)).toBeCloseTo(1, 3);
      expect(distance(a, c)).toBeCloseTo(1112, 0);
    }
  });

  it('has north up and east to the right', () => {
    const [start, end] = project([48, 48.01], [8, 8.01]);
    expect((end?.north ?? 0) - (start?.north ?? 0)).toBeGreaterThan(0);
    expect((end?.east ?? 0) - (start?.east ?? 0)).toBeGreaterThan(0);
  });

  it('stays in one piece over the 180th meridian', () => {
    const [a, b] = project([-17, -17], [179.999, -179.999]);
    expect(distance(a, b)).toBeLessThan(300);
  });

  it('has no place where there was no position', () => {
    expect(project([48, null, 48.01], [8, 8, 8])[1]).toBeUndefined();
    expect(project([null], [NaN])).toEqual([undefined]);
  });
});
