const clockPattern = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]?\d)$/;

/** Returns the seconds of a time since the start that somebody typed, as 12:30, 1:02:30 or seconds alone; undefined for none. */
export function secondsOf(text: string): number | undefined {
  const typed = text.trim();
  if (/^\d{1,6}$/.test(typed)) return Number(typed);
  const found = clockPattern.exec(typed);
  if (!found) return undefined;
  const [, hours = '0', minutes, seconds] = found;
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}
