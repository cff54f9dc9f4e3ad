import type { Language } from '../language/language.js';
import { formatDate, formatDay } from './format-date.js';
import { sayUnits } from './texts/units.js';

/** The two systems of units that a runner chooses between. */
export type Units = 'metric' | 'imperial';

/**
 * Quantities as text, in one system of units throughout. Arguments are SI, but cadence is steps per minute with both
 * feet. What is not a finite number is written as {@link missing}, never as 0. The examples are English; German has a
 * decimal comma and units of its own where it has words for them.
 */
export interface Formatter {
  readonly units: Units;
  readonly language: Language;
  /** A plain number with so many decimals, with the decimal sign of the language. */
  readonly number: (value: number, decimals: number) => string;
  /** Metres → `10.04 km`, `6.24 mi`. */
  readonly distance: (metres: number) => string;
  /** Metres → `120 m`, `131 yd`, for what is shorter than a lap. */
  readonly shortDistance: (metres: number) => string;
  /** m/s → `5:12 /km`, `8:22 /mi`; standing has no pace. */
  readonly pace: (speedMps: number) => string;
  /** m/s → `11.5 km/h`, `7.2 mph`. */
  readonly speed: (speedMps: number) => string;
  /** Metres → `1.12 m`, `44.1 in`: both fine enough to tell 1 % apart. */
  readonly stepLength: (metres: number) => string;
  /** Height of a person, metres → `1.78 m`, `5 ft 10 in`. */
  readonly height: (metres: number) => string;
  /** Metres → `123 m`, `404 ft`. */
  readonly elevation: (metres: number) => string;
  /** Seconds → `45 s`, `2 min 30 s`, `52 min`, `1 h 04 min`. */
  readonly duration: (seconds: number) => string;
  /** Seconds from the start → `12:30`, `1:02:30`, as a watch shows it. */
  readonly clock: (seconds: number) => string;
  /** Steps per minute, both feet → `166 steps/min`. */
  readonly cadence: (spm: number) => string;
  /** A share of 1 → `86 %`. */
  readonly percent: (share: number) => string;
  /** Start in UTC and the run's own zone (IANA name, offset, or null) → `Sun, 3 May 2026, 8:12`. */
  readonly date: (startTimeIso: string, timeZone: string | null, locale?: string) => string;
  /** A time in UTC and a zone → `3 May 2026`. */
  readonly day: (timeIso: string, timeZone: string | null) => string;
}

/** Stands for a quantity that does not exist. */
export const missing = '–';

/** International foot, yard and mile, exact by definition. Metres. */
const foot = 0.3048;
const inch = foot / 12;
const yard = 3 * foot;
const mile = 1760 * yard;
const kilometre = 1000;

const secondsPerHour = 3600;
/** Slower than this is standing about, and a pace of hours would say nothing. Seconds per kilometre or mile. */
const slowestPaceS = secondsPerHour;
/** From here on whole minutes are exact enough. */
const secondsShownBelowS = 300;

const decimalSigns: Readonly<Record<Language, string>> = { en: '.', de: ',' };
/** Dates follow the language; in English also the system of units, which tells Britain from America. */
const locales: Readonly<Record<Language, Readonly<Record<Units, string>>>> = {
  en: { metric: 'en-GB', imperial: 'en-US' },
  de: { metric: 'de-DE', imperial: 'de-DE' },
};

/** Returns the one formatter of a system of units and a language, for text, pages and mail alike. */
export function createFormatter(units: Units, language: Language = 'en'): Formatter {
  const metric = units === 'metric';
  const say = sayUnits(language);
  const long = metric
    ? { m: kilometre, name: 'km', perHour: 'km/h' }
    : { m: mile, name: 'mi', perHour: 'mph' };
  const write = (value: number, decimals: number) => plainNumber(value, decimals, decimalSigns[language]);
  const number = (value: number, decimals: number, unit: string) =>
    Number.isFinite(value) ? `${write(value, decimals)} ${unit}` : missing;
  return {
    units,
    language,
    number: write,
    distance: (metres) => number(metres / long.m, 2, long.name),
    shortDistance: (metres) => (metric ? number(metres, 0, 'm') : number(metres / yard, 0, 'yd')),
    pace: (speedMps) => pace(long.m / speedMps, long.name),
    speed: (speedMps) => number((speedMps * secondsPerHour) / long.m, 1, long.perHour),
    stepLength: (metres) => (metric ? number(metres, 2, 'm') : number(metres / inch, 1, say('inch'))),
    height: (metres) => (metric ? number(metres, 2, 'm') : feetAndInches(metres, say('foot'), say('inch'))),
    elevation: (metres) => (metric ? number(metres, 0, 'm') : number(metres / foot, 0, say('foot'))),
    duration,
    clock,
    cadence: (spm) => number(spm, 0, say('cadence')),
    percent: (share) => number(share * 100, 0, '%'),
    date: (startTimeIso, timeZone, locale = locales[language][units]) =>
      formatDate(startTimeIso, timeZone, locale) ?? missing,
    day: (timeIso, timeZone) => formatDay(timeIso, timeZone, locales[language][units]) ?? missing,
  };
}

function plainNumber(value: number, decimals: number, sign: string): string {
  if (!Number.isFinite(value)) return missing;
  const text = value.toFixed(decimals);
  // A negative number that rounds to nothing is written without its sign.
  return (Number(text) === 0 ? (0).toFixed(decimals) : text).replace('.', sign);
}

function pace(seconds: number, unit: string): string {
  const whole = Math.round(seconds);
  if (!(whole > 0 && whole < slowestPaceS)) return missing;
  return `${Math.floor(whole / 60)}:${two(whole % 60)} /${unit}`;
}

function feetAndInches(metres: number, footName: string, inchName: string): string {
  if (!Number.isFinite(metres)) return missing;
  const inches = Math.round(metres / inch);
  return `${Math.floor(inches / 12)} ${footName} ${inches % 12} ${inchName}`;
}

function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return missing;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < secondsShownBelowS && whole % 60 > 0) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(whole / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}

function clock(seconds: number): string {
  if (!Number.isFinite(seconds)) return missing;
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${two(whole % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
