import type { StatedTotals } from '../activity.js';
import { limits } from '../limits.js';
import type { RecordedLap } from '../recording.js';
import { parseDecimal } from '../xml/parse-decimal.js';
import { parseIsoTime } from '../xml/parse-iso-time.js';

/** A lap while it is read. */
interface OpenLap {
  readonly depth: number;
  readonly startMs: number;
  totalS: number;
  distanceM: number;
  cadence: number;
  runCadence: number;
  intensity?: string;
}

/** Gathers the summaries of an activity's laps; none of their values ever becomes a sample. */
export class LapNotes {
  /** UTC ms of the first lap that states it, NaN when none does. */
  startMs = NaN;
  private readonly finished: RecordedLap[] = [];
  private lap?: OpenLap;
  private distanceM = 0;
  private totalS = 0;

  /** Whether a lap is open. */
  get isOpen(): boolean {
    return this.lap !== undefined;
  }

  begin(depth: number, startTime: string | undefined): void {
    const startMs = parseIsoTime(startTime);
    if (Number.isNaN(this.startMs)) this.startMs = startMs;
    this.lap = { depth, startMs, totalS: NaN, distanceM: NaN, cadence: NaN, runCadence: NaN };
  }

  /** Notes an element of the open lap that is not part of a trackpoint. */
  note(local: string, depth: number, text: string): void {
    const { lap } = this;
    if (!lap) return;
    if (local === 'AvgRunCadence') lap.runCadence = parseDecimal(text);
    if (depth !== lap.depth + 1) return;
    if (local === 'TotalTimeSeconds') lap.totalS = parseDecimal(text);
    else if (local === 'DistanceMeters') lap.distanceM = parseDecimal(text);
    else if (local === 'Cadence') lap.cadence = parseDecimal(text);
    else if (local === 'Intensity') lap.intensity = text.trim().slice(0, 40).toLowerCase() || undefined;
  }

  /**
   * Ends the open lap. A lap's stated time leaves out pauses, so that it lasts to its last point where that is
   * later.
   *
   * @param lastMs UTC ms of its last point, NaN without one
   */
  end(lastMs: number): void {
    const { lap } = this;
    if (!lap) return;
    this.lap = undefined;
    if (lap.totalS > 0) this.totalS += lap.totalS;
    if (lap.distanceM > 0) this.distanceM += lap.distanceM;
    const endMs = latest(lap.startMs + lap.totalS * 1000, lastMs);
    if (Number.isNaN(lap.startMs) || !(endMs >= lap.startMs)) return;
    if (this.finished.length >= limits.laps) return;
    const avgCadence = Number.isNaN(lap.runCadence) ? lap.cadence : lap.runCadence;
    this.finished.push({
      startMs: lap.startMs,
      endMs,
      ...(Number.isNaN(lap.distanceM) ? {} : { distanceM: lap.distanceM }),
      ...(Number.isNaN(avgCadence) ? {} : { avgCadence }),
      ...(lap.intensity === undefined ? {} : { intensity: lap.intensity }),
    });
  }

  /** Finished laps with a place in time, in file order. */
  laps(): readonly RecordedLap[] {
    return this.finished;
  }

  /** Sums over the finished laps; what no lap states is left out. */
  stated(): StatedTotals {
    return {
      ...(this.distanceM > 0 ? { distanceM: this.distanceM } : {}),
      ...(this.totalS > 0 ? { timerTimeS: this.totalS } : {}),
    };
  }
}

function latest(a: number, b: number): number {
  if (Number.isNaN(a)) return b;
  return Number.isNaN(b) ? a : Math.max(a, b);
}
