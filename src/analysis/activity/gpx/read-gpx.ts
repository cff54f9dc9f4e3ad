import { ActivityError } from '../activity-error.js';
import type { Device } from '../activity.js';
import type { RecordedFile, TimerEvent } from '../recording.js';
import { sportFromText } from '../sport.js';
import { deviceFromText } from '../xml/device-text.js';
import { parseDecimal } from '../xml/parse-decimal.js';
import { isoOffsetS, parseIsoTime } from '../xml/parse-iso-time.js';
import { type OpenedElement, readXml, type XmlListener } from '../xml/read-xml.js';
import { RecordedParts } from '../xml/recorded-parts.js';
import { pointBudget, SampleTable } from '../xml/sample-table.js';
import { extensionFields, latitude, longitude, ownFields } from './point-fields.js';

/**
 * Reads GPX 1.0 and 1.1. Every track is a recording of its own; routes and waypoints are plans and are left
 * out. Cadence is taken from any element called `cad`, `cadence` or `RunCadence`, whatever its prefix, as it
 * is counted there. Times stay in file order.
 *
 * @throws ActivityError `noTime` for a planned route, `damaged` when no point could be read, `refused`,
 *   `tooLarge` or `unsupportedVariant` as `readXml` does.
 */
export function readGpx(bytes: Uint8Array): RecordedFile {
  const listener = new GpxListener();
  const fault = readXml(bytes, listener);
  return listener.whole(fault);
}

/** A track while it is read. */
interface OpenTrack {
  readonly depth: number;
  readonly table: SampleTable;
  readonly timerEvents: TimerEvent[];
  /** Set where a later segment begins, until its first point with a time. */
  newSegment: boolean;
  type?: string;
  utcOffsetS?: number;
}

class GpxListener implements XmlListener {
  private readonly budget = pointBudget();
  private readonly parts = new RecordedParts({
    format: 'GPX',
    part: 'track',
    nothing: () => this.withoutTracks(),
  });
  private track?: OpenTrack;
  /** Depth of the open point, 0 outside. */
  private pointDepth = 0;
  private device: Device = {};
  private plannedLine?: number;
  private firstPointLine?: number;

  open(local: string, depth: number, { attributes }: OpenedElement, line: number): void {
    if (this.pointDepth > 0) return;
    if (depth === 1) this.device = deviceFromText(attributes.creator);
    else if (local === 'trkpt' && this.track) {
      this.pointDepth = depth;
      this.firstPointLine ??= line;
      this.track.table.set(latitude, 'trkpt.lat', parseDecimal(attributes.lat));
      this.track.table.set(longitude, 'trkpt.lon', parseDecimal(attributes.lon));
    } else if (local === 'trkseg' && this.track) this.track.newSegment = this.track.table.samples > 0;
    else if (local === 'trk' && !this.track) {
      const table = new SampleTable(this.budget);
      this.track = { depth, table, timerEvents: [], newSegment: false };
    } else if (local === 'rte' || local === 'wpt') this.plannedLine ??= line;
  }

  close(local: string, depth: number, text: string, name: string): void {
    const { track } = this;
    if (!track) return;
    if (this.pointDepth > 0) this.closeInPoint(track, local, depth, text, name);
    else if (depth === track.depth) this.endTrack();
    // A link of the track has a type too, one level deeper.
    else if (local === 'type' && depth === track.depth + 1) track.type = text;
  }

  /** The file as read, after its end or its first fault. */
  whole(fault: ReturnType<typeof readXml>): RecordedFile {
    this.endTrack();
    return this.parts.whole(fault, this.firstPointLine);
  }

  private closeInPoint(track: OpenTrack, local: string, depth: number, text: string, name: string): void {
    const level = depth - this.pointDepth;
    if (level === 0) {
      this.endPoint(track);
      return;
    }
    if (level === 1 && local === 'time') {
      track.table.setTime(parseIsoTime(text));
      track.utcOffsetS ??= isoOffsetS(text);
      return;
    }
    const field = (level === 1 && ownFields.get(local)) || extensionFields.get(local.toLowerCase());
    if (field) track.table.set(field, name, parseDecimal(text));
  }

  private endPoint(track: OpenTrack): void {
    this.pointDepth = 0;
    const timeMs = track.table.finishPoint();
    if (!track.newSegment || Number.isNaN(timeMs)) return;
    track.newSegment = false;
    track.timerEvents.push({ timeMs, kind: 'segment' });
  }

  private endTrack(): void {
    const { track, device } = this;
    if (!track) return;
    this.track = undefined;
    const { table, timerEvents, type, utcOffsetS } = track;
    this.parts.add({
      sport: sportFromText(type),
      table,
      timerEvents,
      device,
      laps: [],
      stated: {},
      // Programs write +00:00 for plain UTC: only another offset says where the runner was.
      ...(utcOffsetS ? { utcOffsetS } : {}),
    });
  }

  private withoutTracks(): ActivityError {
    if (this.plannedLine !== undefined) {
      return new ActivityError(
        'noTime',
        'This file holds a planned route or waypoints, no recorded run. Export the run itself.',
        { line: this.plannedLine },
      );
    }
    return new ActivityError('damaged', 'This GPX file holds no recorded points.', { line: 1 });
  }
}
