import type { FormValues } from '../../../ui/form.js';
import type { Terms } from './consent-calls.js';

/** What is shared where nothing was chosen: reports, and nothing else. */
export const leastTerms: Terms = { series: false, routes: false, diary: false, fromTime: null, until: null };

/** Returns the terms that a form says. A day is one of the reader's calendar: it begins and ends where they are. */
export function termsOf({ from, until, ...choices }: FormValues): Terms {
  const series = 'series' in choices;
  return {
    series,
    routes: series && 'routes' in choices,
    diary: 'diary' in choices,
    fromTime: from ? startOf(from).toISOString() : null,
    until: until ? endOf(until).toISOString() : null,
  };
}

/** Returns the day of a time as a date field has it, where the reader is; empty for none. */
export function dayField(iso: string | null): string {
  if (iso === null) return '';
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Whether a form ends what is shared before it begins. */
export function endsBeforeItBegins({ from, until }: FormValues): boolean {
  return Boolean(from && until && until < from);
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

function endOf(day: string): Date {
  return new Date(`${day}T23:59:59`);
}
