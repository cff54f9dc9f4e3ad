const offsetPattern = /^([+-])(\d{2}):?(\d{2})$/;

/**
 * Returns day and time of a run where it was run, `Sun, 3 May 2026, 8:12`, or in UTC and saying so when the zone is
 * not known (null) or not one that this machine knows. The zone is an IANA name or an offset such as `+02:00`, which
 * not every engine takes as a zone of its own. Undefined for a text that is no time.
 */
export function formatDate(
  startTimeIso: string,
  timeZone: string | null,
  locale: string,
): string | undefined {
  return inZone(startTimeIso, timeZone, (timeMs, zone) => write(timeMs, zone, locale, dayAndTime));
}

/** Returns the day of a time, `3 May 2026`, in a zone as {@link formatDate} takes it; undefined for a text that is no time. */
export function formatDay(timeIso: string, timeZone: string | null, locale: string): string | undefined {
  return inZone(timeIso, timeZone, (timeMs, zone) => write(timeMs, zone, locale, day));
}

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const dayAndTime = { weekday: 'short', ...day, hour: 'numeric', minute: '2-digit' } as const;

function inZone(
  timeIso: string,
  timeZone: string | null,
  written: (timeMs: number, timeZone: string) => string,
): string | undefined {
  const timeMs = Date.parse(timeIso);
  if (Number.isNaN(timeMs)) return undefined;
  const offsetMinutes = minutesOf(timeZone);
  if (offsetMinutes !== undefined) return written(timeMs + offsetMinutes * 60_000, 'UTC');
  if (timeZone !== null && isZone(timeZone)) return written(timeMs, timeZone);
  return `${written(timeMs, 'UTC')} UTC`;
}

function write(timeMs: number, timeZone: string, locale: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone })
    .format(timeMs)
    .replace(/[\u202F\u00A0]/g, ' ');
}

function minutesOf(timeZone: string | null): number | undefined {
  const [, sign, hours, minutes] = offsetPattern.exec(timeZone ?? '') ?? [];
  if (sign === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
