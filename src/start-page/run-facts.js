// What a run says in a line: when, how far, how long, how fast, how many steps.
import { metresPerMile } from './page-parts.js';
import { locale, text } from './text.js';

function distanceText(metres, units) {
  if (metres === null) return '';
  const [unit, perUnit] = units === 'imperial' ? ['mi', metresPerMile] : ['km', 1000];
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return `${(metres / perUnit).toLocaleString(locale(), digits)} ${unit}`;
}

function durationText(seconds) {
  if (seconds === null) return '';
  const minutes = Math.round(seconds / 60);
  return minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

function paceText(run, units) {
  if (!run.distanceM || !run.runningTimeS) return '';
  const perUnit = units === 'imperial' ? metresPerMile : 1000;
  const seconds = Math.round((run.runningTimeS / run.distanceM) * perUnit);
  const pace = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return `${pace} /${units === 'imperial' ? 'mi' : 'km'}`;
}

function cadenceText(run) {
  if (run.cadenceSpm === null) return text('noCadence');
  const spm = Math.round(run.cadenceSpm);
  if (run.expectedCadenceSpm === null) return text('cadence', { spm });
  return text('cadenceExpected', { spm, expected: Math.round(run.expectedCadenceSpm) });
}

/** Distance, time, pace and cadence of a run, as far as they are known. */
export function factsText(run, units) {
  const facts = [
    distanceText(run.distanceM, units),
    durationText(run.runningTimeS),
    paceText(run, units),
    cadenceText(run),
  ];
  return facts.filter(Boolean).join(' · ');
}

/** When a run began, by the clock where it was run. */
export function dateText(run) {
  const date = new Date(run.startTime ?? run.receivedAt);
  const options = { dateStyle: 'medium', timeStyle: 'short' };
  try {
    return date.toLocaleString(locale(), run.timeZone ? { ...options, timeZone: run.timeZone } : options);
  } catch {
    return date.toLocaleString(locale(), options);
  }
}
