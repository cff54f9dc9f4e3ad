const zero = 48;
const dayMs = 86_400_000;
/** Years that a recorded activity can be of; a watch that never knew the date writes 1989 or 2126. */
const years = { first: 1990, end: 2100 };
/** The farthest time zone is UTC+14, in minutes. */
const farthestOffsetMin = 14 * 60;

/**
 * UTC milliseconds of an ISO-8601 time (`2026-03-01T07:30:00.250+01:00`); without a zone it is UTC, as GPX and
 * TCX say. NaN for anything else, for days that no calendar has, and for years outside 1990 to 2099. A leap
 * second counts as the second after it. Any number of decimals is read, to the millisecond.
 *
 * `Date.parse` takes many other forms, differently in each engine, and several times as long.
 */
export function parseIsoTime(text: string | undefined): number {
  const time = text?.trim() ?? '';
  const second = dateMs(time) + clockMs(time);
  if (Number.isNaN(second)) return NaN;
  const zoneAt = endOfFraction(time);
  const offset = zoneMs(time, zoneAt);
  return second + fractionMs(time, zoneAt) - offset;
}

/** Seconds by which the time's own zone is ahead of UTC; NaN when it names none. `Z` is 0. */
export function isoOffsetS(text: string | undefined): number {
  const time = text?.trim() ?? '';
  const zoneAt = endOfFraction(time);
  return zoneAt < time.length ? zoneMs(time, zoneAt) / 1000 : NaN;
}

function dateMs(time: string): number {
  const year = digits(time, 0, 4);
  const month = digits(time, 5, 2);
  const day = digits(time, 8, 2);
  if (time[4] !== '-' || time[7] !== '-' || !(year >= years.first && year < years.end)) return NaN;
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return NaN;
  return daysSince1970(year, month, day) * dayMs;
}

function clockMs(time: string): number {
  const hour = digits(time, 11, 2);
  const minute = digits(time, 14, 2);
  const second = digits(time, 17, 2);
  if (time[10] !== 'T' || time[13] !== ':' || time[16] !== ':') return NaN;
  if (!(hour <= 23 && minute <= 59 && second <= 60)) return NaN;
  return ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Where the zone begins: after the seconds and their decimals. */
function endOfFraction(time: string): number {
  if (time[19] !== '.') return 19;
  let end = 20;
  while (end < time.length && isDigit(time.charCodeAt(end))) end++;
  return end;
}

function fractionMs(time: string, end: number): number {
  if (end === 19) return 0;
  let milliseconds = 0;
  for (let place = 0; place < 3; place++) {
    milliseconds = milliseconds * 10 + (20 + place < end ? time.charCodeAt(20 + place) - zero : 0);
  }
  return end > 20 ? milliseconds : NaN;
}

/** Milliseconds ahead of UTC of what stands at `at`: nothing, `Z`, `+hh`, `+hhmm` or `+hh:mm`. */
function zoneMs(time: string, at: number): number {
  if (at === time.length || (time[at] === 'Z' && at + 1 === time.length)) return 0;
  const sign = time[at] === '+' ? 1 : time[at] === '-' ? -1 : NaN;
  const length = time.length - at;
  const hours = digits(time, at + 1, 2);
  const minutesAt = time[at + 3] === ':' ? at + 4 : at + 3;
  const minutes = length === 3 ? 0 : digits(time, minutesAt, 2);
  if (length !== 3 && minutesAt + 2 !== time.length) return NaN;
  const total = hours * 60 + minutes;
  return minutes <= 59 && total <= farthestOffsetMin ? sign * total * 60_000 : NaN;
}

function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return NaN;
    value = value * 10 + code - zero;
  }
  return value;
}

function isDigit(code: number): boolean {
  return code >= zero && code <= zero + 9;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days of the Gregorian calendar, counted from years that begin in March, so that a leap day comes last. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  /** 1970-01-01 on this count. */
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}
