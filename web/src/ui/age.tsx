import { useSpeech } from '../language/language.js';

const steps = [
  { unit: 'minute', s: 60 },
  { unit: 'hour', s: 60 * 60 },
  { unit: 'day', s: 24 * 60 * 60 },
] as const;

/** How long ago a time of the service was, by the service's own clock: "3 hours ago". */
export function useAge(): (iso: string, serverNow: string) => string {
  const { language } = useSpeech();
  return (iso, serverNow) => {
    const ageS = Math.max(0, (Date.parse(serverNow) - Date.parse(iso)) / 1000);
    const { unit, s } = steps.findLast((step) => ageS >= step.s) ?? steps[0];
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.floor(ageS / s), unit);
  };
}
