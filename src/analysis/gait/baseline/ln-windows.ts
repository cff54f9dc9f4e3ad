/** A window as the comparison sees it: how fast and how quick, on logarithmic scales, and when. */
export interface LnWindow {
  /** Seconds from the start of the run. */
  readonly startS: number;
  readonly endS: number;
  /** ln(speed / 2.8 m/s). */
  readonly x: number;
  /** ln of cadence in spm. */
  readonly y: number;
}

/** The middle of a window, seconds from the start of the run. */
export function middleS({ startS, endS }: Pick<LnWindow, 'startS' | 'endS'>): number {
  return (startS + endS) / 2;
}

/** Whether one window follows another closely enough for what moves one to move the other. */
export function gapS(before: Pick<LnWindow, 'endS'>, after: Pick<LnWindow, 'startS'>): number {
  return after.startS - before.endS;
}
