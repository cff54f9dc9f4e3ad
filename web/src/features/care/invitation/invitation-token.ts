import { keptInvitationPlace } from '../../../api/kept-invitation.js';

/** Keeps the secret of the link that opened this page, where there is one, and takes it out of the address at once. */
export function keepInvitationToken(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!token) return;
  sessionStorage.setItem(keptInvitationPlace, token);
  // Not by the router's own way, which would draw the page again while it is being drawn.
  History.prototype.replaceState.call(history, history.state, '', location.pathname + location.search);
}

/** Forgets the token: it was used, refused, or is no good. */
export function forgetInvitationToken(): void {
  sessionStorage.removeItem(keptInvitationPlace);
}
