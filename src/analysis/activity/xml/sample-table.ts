import type { ChannelName } from '../activity.js';
import { ActivityError } from '../activity-error.js';
import { limits } from '../limits.js';
import type { SourceColumn } from '../recording.js';
import { GrowingColumn } from './growing-column.js';

/** A place in the format that values of one channel come from. */
export interface SampleField {
  readonly channel: ChannelName;
  /** See {@link SourceColumn.rank}. */
  readonly rank: number;
}

interface OpenColumn {
  readonly field: SampleField;
  readonly source: string;
  readonly values: GrowingColumn;
}

/** Points of all recordings of one file. */
export interface PointBudget {
  left: number;
}

/** As many points as FIT messages, so that many recordings in one file cannot exhaust memory either. */
export function pointBudget(): PointBudget {
  return { left: limits.messages };
}

/**
 * The samples of one recording while they are read. Values go to the point that is open; one that is never
 * finished, since the file is cut there, leaves nothing behind.
 */
export class SampleTable {
  /** Finished points. */
  samples = 0;
  /** Points that came when the recording was full, and are left out. */
  overLimit = 0;
  /** Finished points with a time. */
  timed = 0;
  firstMs = NaN;
  lastMs = NaN;
  private pointMs = NaN;
  private readonly time = new GrowingColumn();
  private readonly columns = new Map<SampleField, OpenColumn>();

  constructor(private readonly budget: PointBudget) {}

  setTime(timeMs: number): void {
    this.pointMs = timeMs;
  }

  /** Sets a value of the open point; NaN is nothing. The first name a field is met under becomes its source. */
  set(field: SampleField, source: string, value: number): void {
    if (Number.isNaN(value) || this.samples >= limits.samples) return;
    let column = this.columns.get(field);
    if (!column) {
      column = { field, source, values: new GrowingColumn() };
      this.columns.set(field, column);
    }
    column.values.set(this.samples, value);
  }

  /**
   * Ends the open point and returns its time, UTC ms, NaN without one.
   *
   * @throws ActivityError `tooLarge` when the file holds more points than any recording.
   */
  finishPoint(): number {
    const timeMs = this.pointMs;
    this.pointMs = NaN;
    if (this.samples >= limits.samples) {
      this.overLimit++;
      return NaN;
    }
    if (--this.budget.left < 0) {
      throw new ActivityError('tooLarge', 'This file holds more points than any recording of a run.');
    }
    this.time.set(this.samples++, timeMs);
    if (Number.isNaN(timeMs)) return timeMs;
    this.timed++;
    if (Number.isNaN(this.firstMs)) this.firstMs = timeMs;
    this.lastMs = timeMs;
    return timeMs;
  }

  /** UTC ms per finished point, NaN where it has none. */
  takeTimes(): Float64Array {
    return this.time.take(this.samples);
  }

  /** The columns with at least one value, in the order in which they were met. */
  takeColumns(): SourceColumn[] {
    return [...this.columns.values()].map(({ field, source, values }) => ({
      channel: field.channel,
      rank: field.rank,
      source,
      values: values.take(this.samples),
    }));
  }
}
