import type { WindowCut } from './cut-windows.js';
import type { RunSamples } from './run-samples.js';
import { weightedQuantile } from './weighted-quantile.js';

/** What was measured within a window; medians weighted by time, NaN where a column has no value. */
export interface Measured {
  readonly speedMps: number;
  readonly cadenceSpm: number;
  readonly gradePct: number;
  /** Seconds in which there is a speed, and a cadence. */
  readonly speedS: number;
  readonly cadenceS: number;
  /** Seconds in which positions were lost, so that speed is a guess. */
  readonly lostS: number;
}

/** Measures windows, reusing its memory from one to the next. */
export class WindowMeter {
  private readonly values: Float64Array;
  private readonly weights: Float64Array;
  /** For how much of the window at hand each of its samples holds, seconds. */
  private readonly withinS: Float64Array;

  constructor(
    private readonly run: RunSamples,
    private readonly gradePct: Float64Array,
    /** 1 where positions were lost; see `lost-positions.ts`. */
    private readonly lost: Uint8Array,
  ) {
    this.values = new Float64Array(run.samples);
    this.weights = new Float64Array(run.samples);
    this.withinS = new Float64Array(run.samples);
  }

  /** Returns the medians of a window. */
  measure(cut: WindowCut): Measured {
    this.weigh(cut);
    const speed = this.median(cut, this.run.speedMps);
    const cadence = this.median(cut, this.run.cadenceSpm);
    return {
      speedMps: speed.median,
      speedS: speed.totalS,
      cadenceSpm: cadence.median,
      cadenceS: cadence.totalS,
      gradePct: this.median(cut, this.gradePct).median,
      lostS: this.lostS(cut),
    };
  }

  private weigh({ first, last, startS, endS }: WindowCut): void {
    const { timeS, holdS } = this.run;
    for (let i = first; i <= last; i++) {
      this.withinS[i] = Math.max(0, Math.min(endS, timeS[i] + holdS[i]) - Math.max(startS, timeS[i]));
    }
  }

  private lostS(cut: WindowCut): number {
    let sumS = 0;
    for (let i = cut.first; i <= cut.last; i++) if (this.lost[i] === 1) sumS += this.withinS[i];
    return sumS;
  }

  private median(cut: WindowCut, column: Float64Array) {
    const { values, weights, withinS } = this;
    let count = 0;
    let total = 0;
    for (let i = cut.first; i <= cut.last; i++) {
      if (withinS[i] === 0 || Number.isNaN(column[i])) continue;
      values[count] = column[i];
      weights[count++] = withinS[i];
      total += withinS[i];
    }
    return { median: weightedQuantile({ values, weights, count, total }, 0.5), totalS: total };
  }
}
