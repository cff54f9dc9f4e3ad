import type { WindowCut } from './cut-windows.js';
import type { RunSamples } from './run-samples.js';
import { trimmedMean } from './trimmed-mean.js';
import { type Weighted, weightedQuantile } from './weighted-quantile.js';

/** What was measured within a window; medians or trimmed means weighted by time, NaN where a column has no value. */
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

type Centre = (weighted: Weighted) => number;
const median: Centre = (weighted) => weightedQuantile(weighted, 0.5);

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
    return this.measureBy(cut, median);
  }

  /** Returns the means of a window without a share of its time at the low end and as much at the high end. */
  measureMeans(cut: WindowCut, trimmedShare: number): Measured {
    return this.measureBy(cut, (weighted) => trimmedMean(weighted, trimmedShare));
  }

  private measureBy(cut: WindowCut, centre: Centre): Measured {
    this.weigh(cut);
    const speed = this.weighted(cut, this.run.speedMps);
    const speedMps = centre(speed);
    const cadence = this.weighted(cut, this.run.cadenceSpm);
    const cadenceSpm = centre(cadence);
    return {
      speedMps,
      speedS: speed.total,
      cadenceSpm,
      cadenceS: cadence.total,
      gradePct: centre(this.weighted(cut, this.gradePct)),
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

  /** The values of a column within the window; good until the next call. */
  private weighted(cut: WindowCut, column: Float64Array): Weighted {
    const { values, weights, withinS } = this;
    let count = 0;
    let total = 0;
    for (let i = cut.first; i <= cut.last; i++) {
      if (withinS[i] === 0 || Number.isNaN(column[i])) continue;
      values[count] = column[i];
      weights[count++] = withinS[i];
      total += withinS[i];
    }
    return { values, weights, count, total };
  }
}
