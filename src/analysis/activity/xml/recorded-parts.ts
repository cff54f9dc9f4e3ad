import type { ActivityWarning } from '../activity.js';
import { ActivityError } from '../activity-error.js';
import { limits } from '../limits.js';
import type { RecordedFile, Recording, SourceColumn } from '../recording.js';
import { mayBeRunning, type SportName } from '../sport.js';
import type { XmlFault } from './read-xml.js';
import type { SampleTable } from './sample-table.js';

/** One track or activity as it stood in the file. */
export interface RecordedPart extends Omit<
  Recording,
  'sport' | 'subSport' | 'timeMs' | 'columns' | 'warnings' | 'statedRunner'
> {
  readonly sport?: SportName;
  readonly table: SampleTable;
}

/** The words of a format for what it calls its parts. */
export interface PartWords {
  /** `GPX`, `TCX`. */
  readonly format: string;
  /** `track`, `activity`. */
  readonly part: string;
  /** Why a file without any point is none of a run. */
  readonly nothing: () => ActivityError;
}

/**
 * A recording whose points mostly have no time is a drawn route, with a few points taken from elsewhere. Real
 * recordings lack a time here and there at most.
 */
const leastTimedShare = 0.5;

/** Gathers the parts of one file, leaves out those that cannot be used, and ends in the whole. */
export class RecordedParts {
  private readonly recordings: Recording[] = [];
  private readonly skipped: { readonly sport: string; readonly reason: string }[] = [];
  private count = 0;
  private otherSports = 0;
  private untimedPoints = 0;
  private timedPoints = 0;

  constructor(private readonly words: PartWords) {}

  /**
   * Takes a part whose end was reached, or what stands of it before the file breaks off.
   *
   * @throws ActivityError `tooLarge` for more parts than {@link limits}.xmlParts.
   */
  add(part: RecordedPart): void {
    if (++this.count > limits.xmlParts) {
      throw new ActivityError('tooLarge', `This file has more than ${limits.xmlParts} recordings.`);
    }
    const { table, sport, ...rest } = part;
    if (sport && !mayBeRunning(sport.sport)) {
      this.otherSports++;
      this.skip(sport.sport, `This is no run: the file says "${sport.sport.slice(0, 60)}".`);
      return;
    }
    this.timedPoints += table.timed;
    this.untimedPoints += table.samples - table.timed;
    if (!isRecorded(table)) {
      this.skip(sport?.sport ?? 'unknown', whyUnusable(table, this.words.part));
      return;
    }
    if (this.recordings.length === limits.activities) {
      this.skip('unknown', `Only the first ${limits.activities} recordings of a file are read.`);
      return;
    }
    this.recordings.push({
      ...rest,
      sport: sport?.sport,
      subSport: sport?.subSport,
      timeMs: table.takeTimes(),
      columns: withoutFallingTotals(table.takeColumns()),
      statedRunner: {},
      warnings: limitWarnings(table),
    });
  }

  /**
   * The file as a whole; without recordings only when every part is of another sport.
   *
   * @param untimedLine line of the first point, where a route without times begins
   * @throws ActivityError `noTime` for points without times, `damaged` when a fault left nothing, else what the
   *   format says of a file without points.
   */
  whole(fault: XmlFault | undefined, untimedLine: number | undefined): RecordedFile {
    if (this.recordings.length === 0 && this.otherSports === 0) throw this.nothingLeft(fault, untimedLine);
    const last = this.recordings.at(-1);
    if (fault && last) this.recordings[this.recordings.length - 1] = withFault(last, fault);
    const partly = fault !== undefined && fault.kind !== 'trailing';
    return {
      recordings: this.recordings,
      skipped: this.skipped,
      outcome: partly ? 'partlyRead' : 'read',
    };
  }

  private skip(sport: string, reason: string): void {
    if (this.skipped.length < limits.activities) this.skipped.push({ sport: sport.slice(0, 60), reason });
  }

  private nothingLeft(fault: XmlFault | undefined, untimedLine: number | undefined): ActivityError {
    const { format, nothing } = this.words;
    if (this.untimedPoints > this.timedPoints) {
      const most = this.timedPoints === 0 ? 'The' : 'Most';
      const message = `${most} points in this file have no times. It is a planned route; export the recorded run instead.`;
      return new ActivityError('noTime', message, { line: untimedLine });
    }
    if (fault && fault.kind !== 'trailing') {
      const how = fault.kind === 'cut' ? 'is cut off' : 'is damaged';
      const message = `This ${format} file ${how} at line ${fault.line}, and no part of a run stands before it.`;
      return new ActivityError('damaged', message, { line: fault.line });
    }
    if (this.timedPoints === 0) return nothing();
    return new ActivityError('damaged', 'This file holds a single point, which is no run.', {
      line: untimedLine,
    });
  }
}

function isRecorded({ timed, samples }: SampleTable): boolean {
  return timed >= 2 && timed >= leastTimedShare * samples;
}

function whyUnusable(table: SampleTable, part: string): string {
  if (table.samples === 0) return `This ${part} is empty.`;
  if (table.timed === 0) return `The points of this ${part} have no times.`;
  if (table.timed >= 2) return `Most points of this ${part} have no times.`;
  return `This ${part} holds a single point.`;
}

function limitWarnings({ overLimit }: SampleTable): ActivityWarning[] {
  if (overLimit === 0) return [];
  const message = `The recording has ${overLimit} points more than can be read; the first ${limits.samples} were used.`;
  return [{ code: 'tooManySamples', message }];
}

/** Totals of a file that breaks off are those of the whole run: they are left out. */
function withFault(recording: Recording, { kind, line }: XmlFault): Recording {
  const atS = lastTimeS(recording.timeMs);
  if (kind === 'trailing') {
    const message = `Something follows the end of the file's content (line ${line}); it was left out.`;
    return { ...recording, warnings: [...recording.warnings, { code: 'trailingBytes', message }] };
  }
  const warning: ActivityWarning =
    kind === 'cut'
      ? {
          code: 'truncated',
          message: `The file breaks off (line ${line}); what stands before was used.`,
          atS,
        }
      : {
          code: 'damagedPart',
          message: `The file is damaged from line ${line} on; what stands before was used.`,
          atS,
        };
  return { ...recording, stated: {}, warnings: [...recording.warnings, warning] };
}

/** Seconds from the earliest to the last point, 0 when time ran backwards. */
function lastTimeS(timeMs: Float64Array): number {
  const timed = timeMs.filter((time) => !Number.isNaN(time));
  return Math.max(0, (timed[timed.length - 1] - timed[0]) / 1000);
}

/** own: a total may fall at lap borders; one that falls at every tenth point is the way from point to point. */
const mostFalls = 0.1;

function withoutFallingTotals(columns: readonly SourceColumn[]): SourceColumn[] {
  return columns.filter(({ channel, values }) => channel !== 'distanceM' || isRunningTotal(values));
}

function isRunningTotal(values: Float64Array): boolean {
  let steps = 0;
  let falls = 0;
  let last = NaN;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isNaN(last)) steps++;
    if (value < last) falls++;
    last = value;
  }
  return falls <= mostFalls * steps;
}
