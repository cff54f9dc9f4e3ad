import { routeShape } from './route-shape.js';

const own = { latitudeDeg: [52, 52.001, null, 52.002, 52.003], longitudeDeg: [13, 13, null, 13, 13] };

describe('a route as others see it', () => {
  it('draws what is hidden apart from what is shown', () => {
    const others = {
      latitudeDeg: [null, 52.001, null, 52.002, 52.003],
      longitudeDeg: [null, 13, null, 13, 13],
    };
    const shape = routeShape(own, others, 224);
    expect(shape?.shownShare).toBe(0.75);
    expect(shape?.hidden).toBe('M112.0 212.0L112.0 145.3');
    expect(shape?.shown).toBe('M112.0 145.3L112.0 78.7M112.0 78.7L112.0 12.0');
  });

  it('is nothing on a treadmill', () => {
    expect(
      routeShape({ latitudeDeg: [], longitudeDeg: [] }, { latitudeDeg: [], longitudeDeg: [] }, 200),
    ).toBeUndefined();
  });
});
