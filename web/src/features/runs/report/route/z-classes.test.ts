import { piecesOf, zClassOf } from './z-classes.js';

const window = {
  startS: 0,
  endS: 60,
  startM: 0,
  endM: 170,
  speedMps: 2.8,
  cadenceSpm: 160,
  stepLengthM: 1.05,
  gradePct: 0,
  expectedCadenceSpm: 165,
  z: -0.5,
  level: 'none' as const,
};

describe('the classes of the route', () => {
  it('are the levels of the report where one was reached', () => {
    expect(zClassOf({ ...window, level: 'likely', z: -2.4 })).toBe('likely');
    expect(zClassOf({ ...window, level: 'possible', z: -1.3 })).toBe('possible');
  });

  it('part what is usual by its side of the expected', () => {
    expect(zClassOf(window)).toBe('below');
    expect(zClassOf({ ...window, z: 0.3 })).toBe('above');
  });

  it('say nothing where nothing was judged', () => {
    expect(zClassOf(undefined)).toBe('unjudged');
    expect(zClassOf({ ...window, unjudged: 'uphill', level: 'likely' })).toBe('unjudged');
    expect(zClassOf({ ...window, z: null })).toBe('unjudged');
  });

  it('make pieces that join and cover the route', () => {
    expect(piecesOf(['above', 'above', 'likely', 'above'])).toEqual([
      { zClass: 'above', from: 0, to: 2 },
      { zClass: 'likely', from: 2, to: 3 },
      { zClass: 'above', from: 3, to: 3 },
    ]);
    expect(piecesOf([])).toEqual([]);
  });
});
