/** Where a token waits while its owner signs in: in this tab alone, and never sent anywhere by the browser. */
const place = 'care-invitation';

/** Keeps the secret of the link that opened this page, where there is one, and takes it out of the address at once. */
export function keepInvitationToken(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!token) return;
  sessionStorage.setItem(place, token);
  // Not by the router's own way, which would draw the page again while it is being drawn.
  History.prototype.replaceState.call(history, history.state, '', location.pathname + location.search);
}

/** Returns the token that is kept; undefined where there is none. */
export function keptInvitationToken(): string | undefined {
  return sessionStorage.getItem(place) ?? undefined;
}

/** Forgets the token: it was used, refused, or is no good. */
export function forgetInvitationToken(): void {
  sessionStorage.removeItem(place);
}
