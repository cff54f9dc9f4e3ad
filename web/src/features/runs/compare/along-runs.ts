import type { Comparison } from '../../../../../src/analysis/report/trend/comparison.js';

type Windows = Comparison['first']['windows'];
type Quantity = 'cadenceSpm' | 'speedMps';

/** own: finer than the shortest window, and a marathon has a thousand places. Metres. */
const stepM = 40;

/** Both runs on the same places, metres from their start; NaN where a run was not judged. */
export interface AlongRuns {
  readonly placesM: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Returns a quantity of two runs along their distance. */
export function alongRuns(first: Windows, second: Windows, quantity: Quantity): AlongRuns {
  const endM = Math.max(0, ...[first, second].flatMap((windows) => windows.map((window) => window.endM)));
  const placesM = Float64Array.from({ length: Math.ceil(endM / stepM) + 1 }, (_, index) => index * stepM);
  return { placesM, first: valuesAt(placesM, first, quantity), second: valuesAt(placesM, second, quantity) };
}

/** Windows do not overlap and rise, as places do. */
function valuesAt(placesM: Float64Array, windows: Windows, quantity: Quantity): Float64Array {
  let next = 0;
  return placesM.map((placeM) => {
    while (next < windows.length && windows[next].endM < placeM) next++;
    const window = windows[next];
    return window && window.startM <= placeM ? window[quantity] : NaN;
  });
}

/** Returns the window of a run at a place, metres from its start. */
export function windowAt(windows: Windows, placeM: number): Windows[number] | undefined {
  return windows.find(({ startM, endM }) => startM <= placeM && placeM <= endM);
}
