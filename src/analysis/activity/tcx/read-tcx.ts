import { ActivityError } from '../activity-error.js';
import type { RecordedFile, TimerEvent } from '../recording.js';
import { sportFromText } from '../sport.js';
import { deviceFromText } from '../xml/device-text.js';
import { parseDecimal } from '../xml/parse-decimal.js';
import { isoOffsetS, parseIsoTime } from '../xml/parse-iso-time.js';
import { type OpenedElement, readXml, type XmlListener } from '../xml/read-xml.js';
import { RecordedParts } from '../xml/recorded-parts.js';
import { pointBudget, SampleTable } from '../xml/sample-table.js';
import { LapNotes } from './lap-notes.js';
import { trackpointFields } from './point-fields.js';

/**
 * Reads TCX. Every activity, also within a multi-sport session, is a recording of its own; courses and workouts
 * are plans and are left out. Cadence is taken as it is counted there, `RunCadence` before `Cadence`; the laps'
 * own averages stay with the laps. Stated totals are sums over the laps.
 *
 * @throws ActivityError `noTime` for a course, `damaged` when no point could be read, `refused`, `tooLarge` or
 *   `unsupportedVariant` as `readXml` does.
 */
export function readTcx(bytes: Uint8Array): RecordedFile {
  const listener = new TcxListener();
  const fault = readXml(bytes, listener);
  return listener.whole(fault);
}

/** An activity while it is read. */
interface OpenActivity {
  readonly depth: number;
  readonly sport?: string;
  readonly table: SampleTable;
  readonly laps: LapNotes;
  readonly timerEvents: TimerEvent[];
  /** Tracks begun in the open lap. */
  tracks: number;
  /** Set where a later track of a lap begins, until its first point with a time. */
  newTrack: boolean;
  /** UTC ms of the last point in the open lap. */
  lapLastMs: number;
  hasFootPod: boolean;
  creatorDepth: number;
  creator?: string;
  utcOffsetS?: number;
}

class TcxListener implements XmlListener {
  private readonly budget = pointBudget();
  private readonly parts = new RecordedParts({
    format: 'TCX',
    part: 'activity',
    nothing: () => this.withoutActivity(),
  });
  private activity?: OpenActivity;
  /** Depth of the open point, 0 outside. */
  private pointDepth = 0;
  private planned?: { readonly what: string; readonly line: number };
  private firstPointLine?: number;

  open(local: string, depth: number, { attributes }: OpenedElement, line: number): void {
    const { activity } = this;
    if (!activity) {
      if (local === 'Activity') this.activity = openedActivity(depth, attributes.Sport, this.budget);
      else if (local === 'Course') this.planned = { what: 'course', line };
      else if (local === 'Workout') this.planned ??= { what: 'planned workout', line };
      return;
    }
    if (local === 'TPX') activity.hasFootPod ||= attributes.CadenceSensor === 'Footpod';
    if (this.pointDepth > 0) return;
    if (local === 'Trackpoint') {
      this.pointDepth = depth;
      this.firstPointLine ??= line;
    } else if (local === 'Track') activity.newTrack = activity.tracks++ > 0;
    else if (local === 'Lap' && !activity.laps.isOpen) {
      activity.tracks = 0;
      activity.lapLastMs = NaN;
      activity.laps.begin(depth, attributes.StartTime);
    } else if (local === 'Creator') activity.creatorDepth = depth;
  }

  close(local: string, depth: number, text: string, name: string): void {
    const { activity } = this;
    if (!activity) return;
    if (this.pointDepth > 0) this.closeInPoint(activity, local, depth, text, name);
    else if (depth === activity.depth) this.endActivity();
    else if (local === 'Lap') activity.laps.end(activity.lapLastMs);
    else if (local === 'Name' && depth === activity.creatorDepth + 1) activity.creator = text;
    else activity.laps.note(local, depth, text);
  }

  /** The file as read, after its end or its first fault. */
  whole(fault: ReturnType<typeof readXml>): RecordedFile {
    this.endActivity();
    return this.parts.whole(fault, this.firstPointLine);
  }

  private closeInPoint(
    activity: OpenActivity,
    local: string,
    depth: number,
    text: string,
    name: string,
  ): void {
    if (depth === this.pointDepth) {
      this.endPoint(activity);
    } else if (local === 'Time' && depth === this.pointDepth + 1) {
      activity.table.setTime(parseIsoTime(text));
      activity.utcOffsetS ??= isoOffsetS(text);
    } else {
      const field = trackpointFields.get(local);
      if (field) activity.table.set(field, field.source ?? name, parseDecimal(text));
    }
  }

  private endPoint(activity: OpenActivity): void {
    this.pointDepth = 0;
    const beforeMs = activity.table.lastMs;
    const timeMs = activity.table.finishPoint();
    if (Number.isNaN(timeMs)) return;
    activity.lapLastMs = timeMs;
    if (!activity.newTrack) return;
    activity.newTrack = false;
    if (timeMs > beforeMs) activity.timerEvents.push({ timeMs, kind: 'segment' });
  }

  private endActivity(): void {
    const { activity } = this;
    if (!activity) return;
    this.activity = undefined;
    const { table, timerEvents, laps, utcOffsetS } = activity;
    this.parts.add({
      sport: sportFromText(activity.sport),
      table,
      timerEvents,
      device: deviceFromText(activity.creator),
      laps: laps.laps(),
      stated: laps.stated(),
      ...(Number.isNaN(laps.startMs) ? {} : { startTimeMs: laps.startMs }),
      ...(activity.hasFootPod ? { hasFootPod: true } : {}),
      // Programs write +00:00 for plain UTC: only another offset says where the runner was.
      ...(utcOffsetS ? { utcOffsetS } : {}),
    });
  }

  private withoutActivity(): ActivityError {
    if (this.planned) {
      const { what, line } = this.planned;
      return new ActivityError(
        'noTime',
        `This file holds a ${what}, no recorded run. Export the run itself.`,
        {
          line,
        },
      );
    }
    return new ActivityError('damaged', 'This TCX file holds no recorded points.', { line: 1 });
  }
}

function openedActivity(
  depth: number,
  sport: string | undefined,
  budget: ReturnType<typeof pointBudget>,
): OpenActivity {
  return {
    depth,
    sport,
    table: new SampleTable(budget),
    laps: new LapNotes(),
    timerEvents: [],
    tracks: 0,
    newTrack: false,
    lapLastMs: NaN,
    hasFootPod: false,
    creatorDepth: NaN,
  };
}
