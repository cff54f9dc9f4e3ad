/** Where people go who did not come from anywhere. */
const home = '/runs';
/** Pages that lead to signing in: going back to one of them would go round in circles. */
const doors =
  /^\/(?:sign-in|sign-up|setup|forgot-password|reset-password|verify-email|invitation|api|health|metrics)(?:\/|$)/;

/** The page of this app that `to` in an address's query names; the list of runs when it names anything else. */
export function returnAddress(search: string): string {
  const to = new URLSearchParams(search).get('to') ?? home;
  const origin = 'http://app.invalid';
  // Browsers read a backslash as a slash, and leave out tabs and line breaks.
  if (!/^\/(?![/\\])[^\\\s]*$/.test(to)) return home;
  const url = URL.canParse(to, origin) ? new URL(to, origin) : undefined;
  // What stands before the dots is dropped, and what is left may lead elsewhere.
  if (!url || url.origin !== origin || url.pathname.startsWith('//') || doors.test(url.pathname)) return home;
  return url.pathname + url.search + url.hash;
}
