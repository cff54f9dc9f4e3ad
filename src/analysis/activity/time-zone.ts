import lookupTimeZone from '@photostructure/tz-lookup';
import type { Positions } from './positions.js';

/** Zones are whole quarters of an hour off UTC, s; a watch's clock is some seconds off. */
const quarterS = 900;
/** Kiribati is 14 h ahead; nothing is further. */
const largestOffsetS = 14 * 3600;

/** What hints at the run's own time. */
export interface ZoneHints {
  /** What the runner says; wins. */
  readonly setByRunner?: string;
  /** Local time minus UTC as the file states it, seconds. */
  readonly utcOffsetS?: number;
  readonly positions?: Positions;
  /** UTC ms at which zone and offset are compared. */
  readonly atMs: number;
}

/**
 * The run's time zone: the IANA name of its first position, unless the file's local time contradicts it; then,
 * and without positions, that offset as `+02:00`; undefined when there is no hint.
 */
export function findTimeZone({ setByRunner, utcOffsetS, positions, atMs }: ZoneHints): string | undefined {
  if (setByRunner !== undefined && offsetOf(setByRunner, atMs) !== undefined) return setByRunner;
  const stated = statedOffset(utcOffsetS);
  const zone = zoneOfFirst(positions);
  if (zone === undefined) return stated === undefined ? undefined : offsetName(stated);
  if (stated === undefined) return zone;
  const offset = offsetOf(zone, atMs);
  return offset === undefined || offset === stated ? zone : offsetName(stated);
}

function statedOffset(utcOffsetS: number | undefined): number | undefined {
  if (utcOffsetS === undefined || !(Math.abs(utcOffsetS) <= largestOffsetS)) return undefined;
  return Math.round(utcOffsetS / quarterS) * quarterS;
}

function zoneOfFirst(positions: Positions | undefined): string | undefined {
  const first = positions ? positions.latitudeDeg.findIndex((latitude) => !Number.isNaN(latitude)) : -1;
  if (!positions || first < 0) return undefined;
  return lookupTimeZone(positions.latitudeDeg[first], positions.longitudeDeg[first]);
}

/** Seconds that a zone (IANA name or offset) is ahead of UTC at an instant; undefined when there is no such zone. */
export function offsetOf(timeZone: string, atMs: number): number | undefined {
  const fixed = fixedOffset.exec(timeZone);
  if (fixed) return seconds(fixed[1], fixed[2], fixed[3]);
  try {
    const parts = offsetFormat(timeZone).formatToParts(atMs);
    const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
    const ahead = /^GMT([+-])(\d{2}):(\d{2})$/.exec(name);
    return ahead ? seconds(ahead[1], ahead[2], ahead[3]) : 0;
  } catch {
    return undefined;
  }
}

/**
 * The name under which a zone is kept, whatever its spelling (`europe/berlin`); offsets as they are; undefined when
 * there is no such zone.
 */
export function canonicalTimeZone(timeZone: string): string | undefined {
  if (fixedOffset.test(timeZone)) return timeZone;
  try {
    return offsetFormat(timeZone).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

const fixedOffset = /^([+-])(\d{2}):(\d{2})$/;

/** own: above the number of zones that there are; a full memory costs time, never a wrong answer. */
const mostFormats = 600;

/** One for each zone by its canonical name: making a format takes a hundred times what using it does. */
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError when there is no such zone */
function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  const known = offsetFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const { timeZone: canonical } = made.resolvedOptions();
  if (offsetFormats.size < mostFormats) offsetFormats.set(canonical, made);
  return made;
}

function seconds(sign: string, hours: string, minutes: string): number {
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

function offsetName(offsetS: number): string {
  const minutes = Math.abs(offsetS) / 60;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${offsetS < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
