import { offsetOf } from '../analysis/activity/time-zone.js';
import { languages } from '../analysis/language/language.js';

/** The day on which a run began where it was run, `2026-03-14`; in UTC where the zone is not known. */
export function localDateOf(startTime: string, timeZone: string | null): string {
  return new Date(localMs(startTime, timeZone)).toISOString().slice(0, 10);
}

/** The day as people write it in any of the languages: `2026-03-14 14.03.2026 saturday, 14 march 2026 samstag, …`. */
export function dayWords(startTime: string, timeZone: string | null): string {
  const date = localDateOf(startTime, timeZone);
  const [year, month, day] = date.split('-');
  const locals = { en: 'en-GB', de: 'de' };
  const written = languages.map((language) =>
    new Intl.DateTimeFormat(locals[language], { dateStyle: 'full', timeZone: 'UTC' }).format(
      localMs(startTime, timeZone),
    ),
  );
  return [date, `${day}.${month}.${year}`, `${Number(day)}.${Number(month)}.${year}`, ...written].join(' ');
}

function localMs(startTime: string, timeZone: string | null): number {
  const startMs = Date.parse(startTime);
  return startMs + (timeZone === null ? 0 : (offsetOf(timeZone, startMs) ?? 0)) * 1000;
}
