import { useSpeech } from '../language/language.js';

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A time of the service, as it is where the reader is. Never compared with the browser's clock, which may be wrong. */
export function useMoment(): (iso: string) => string {
  const { format } = useSpeech();
  return (iso) => format.date(iso, ownZone);
}

/** The day alone. */
export function useDay(): (iso: string) => string {
  const { format } = useSpeech();
  return (iso) => format.day(iso, ownZone);
}
