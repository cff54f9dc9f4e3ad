import type { Window } from '../gait-analysis.js';
import { lengthS } from '../find-stretches.js';
import { stepLengthM } from '../judge-window.js';
import type { HillStretch } from '../run-context.js';
import { windowMedian } from '../window-medians.js';
import { contextThresholds } from './context-thresholds.js';

type Direction = HillStretch['direction'];

/** Window lengths add up but for rounding, s. */
const roundingS = 1e-6;

interface Piece {
  readonly direction: Direction;
  readonly windows: Window[];
}

/**
 * Returns the stretches uphill and downhill in the order of the run: at least 2 min of windows steeper than what is judged,
 * joined over gaps of up to 60 s as long as the way does not turn around in between. Speed (m/s), cadence (spm) and
 * grade (per cent) are medians over the windows. Evidence section 3: shown, not judged against other runners.
 */
export function hillStretches(windows: readonly Window[]): HillStretch[] {
  const pieces: Piece[] = [];
  for (const window of windows) {
    const direction = directionOf(window);
    if (direction === undefined) continue;
    const last = pieces.at(-1);
    if (last && mayJoin(last, direction, window)) last.windows.push(window);
    else pieces.push({ direction, windows: [window] });
  }
  return pieces
    .filter((piece) => lengthS(piece.windows) >= contextThresholds.hill.minS - roundingS)
    .map(hillOf);
}

/** The direction of a window that was kept from judgement by its grade alone, and has a step length. */
function directionOf({ unjudged, stepLengthM: stepM }: Window): Direction | undefined {
  if (Number.isNaN(stepM)) return undefined;
  return unjudged === 'uphill' || unjudged === 'downhill' ? unjudged : undefined;
}

function mayJoin({ direction, windows }: Piece, next: Direction, window: Window): boolean {
  const gapS = window.startS - windows[windows.length - 1].endS;
  return direction === next && gapS <= contextThresholds.hill.joinGapS + roundingS;
}

function hillOf({ direction, windows }: Piece): HillStretch {
  const first = windows[0];
  const last = windows[windows.length - 1];
  const speedMps = windowMedian(windows, (window) => window.speedMps) ?? NaN;
  const cadenceSpm = windowMedian(windows, (window) => window.cadenceSpm) ?? NaN;
  return {
    direction,
    startS: first.startS,
    endS: last.endS,
    startM: first.startM,
    endM: last.endM,
    gradePct: windowMedian(windows, (window) => window.gradePct) ?? NaN,
    speedMps,
    cadenceSpm,
    stepLengthM: stepLengthM(speedMps, cadenceSpm),
  };
}
