/** Where the token of a practice's invitation waits while its owner signs in: in this tab alone, never sent by the browser. */
export const keptInvitationPlace = 'care-invitation';

/** Returns the token that is kept; undefined where there is none. */
export function keptInvitationToken(): string | undefined {
  return sessionStorage.getItem(keptInvitationPlace) ?? undefined;
}
