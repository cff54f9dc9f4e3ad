import { alongRuns, windowAt } from './along-runs.js';

const window = (startM: number, endM: number, cadenceSpm: number) => ({
  startM,
  endM,
  startS: startM / 3,
  endS: endM / 3,
  speedMps: 3,
  cadenceSpm,
});

describe('two runs along their distance', () => {
  const { placesM, first, second } = alongRuns(
    [window(100, 200, 160), window(300, 400, 150)],
    [window(0, 480, 170)],
    'cadenceSpm',
  );
  const at = (column: Float64Array, placeM: number) => column[placesM.indexOf(placeM)];

  it('reach as far as the longer one', () => {
    expect(placesM.at(-1)).toBe(480);
  });

  it('leave a hole where a run was not judged', () => {
    expect([0, 120, 240, 320, 440].map((placeM) => at(first, placeM))).toEqual([NaN, 160, NaN, 150, NaN]);
    expect(at(second, 440)).toBe(170);
  });

  it('are empty without windows', () => {
    expect(alongRuns([], [], 'speedMps').placesM).toHaveLength(1);
    expect(windowAt([window(100, 200, 160)], 250)).toBeUndefined();
  });
});
