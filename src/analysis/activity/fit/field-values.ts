import type { FitFields } from './parse-image.js';

/** A finite number of a message; undefined when it is not there. */
export function numberIn(fields: FitFields, name: string): number | undefined {
  const value = fields[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A number above 0: several makers write 0 for "not measured" into totals. */
export function positiveIn(fields: FitFields, name: string): number | undefined {
  const value = numberIn(fields, name);
  return value !== undefined && value > 0 ? value : undefined;
}

/** A name out of the profile, or free text; undefined for numbers that the profile does not know. */
export function textIn(fields: FitFields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** UTC ms of a date field. */
export function dateMsIn(fields: FitFields, name: string): number | undefined {
  const value = fields[name];
  if (!(value instanceof Date)) return undefined;
  const ms = value.getTime();
  return Number.isFinite(ms) ? ms : undefined;
}

/** `open_water` as `openWater`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
