import type { RecordedLap, TimerEvent } from '../recording.js';
import type { ContextMessage } from './context.js';
import { dateMsIn, numberIn, positiveIn, textIn } from './field-values.js';
import { oneFootCadence } from './session-info.js';

const stops = new Set(['stop', 'stop_all', 'stop_disable', 'stop_disable_all']);

/** Stops and starts of the watch's timer in file order; other events say nothing about it. */
export function timerEvents(events: readonly ContextMessage[]): TimerEvent[] {
  return events.flatMap(({ fields, timeMs }): TimerEvent[] => {
    if (fields.event !== 'timer' || Number.isNaN(timeMs)) return [];
    const type = textIn(fields, 'event_type') ?? '';
    if (type === 'start') return [{ timeMs, kind: 'start' }];
    return stops.has(type) ? [{ timeMs, kind: 'stop' }] : [];
  });
}

/**
 * The laps that have a start and an end. The end is start and elapsed time, since watches that write their
 * summaries first put the start of the file into the time stamp.
 */
export function recordedLaps(laps: readonly ContextMessage[]): RecordedLap[] {
  return laps.flatMap(({ fields, timeMs }) => {
    const startMs = dateMsIn(fields, 'start_time');
    if (startMs === undefined) return [];
    const elapsedS = positiveIn(fields, 'total_elapsed_time');
    const endMs = elapsedS === undefined ? timeMs : startMs + elapsedS * 1000;
    if (!(endMs > startMs)) return [];
    const distanceM = numberIn(fields, 'total_distance');
    const avgCadence = oneFootCadence(fields);
    const intensity = textIn(fields, 'intensity');
    return [
      {
        startMs,
        endMs,
        ...(distanceM === undefined ? {} : { distanceM }),
        ...(avgCadence === undefined ? {} : { avgCadence }),
        ...(intensity === undefined ? {} : { intensity }),
      },
    ];
  });
}
