/** The page of a provider where a runner allows access: its address with what the request says (RFC 6749, 4.1.1). */
export function authorizeUrl(page: string, asked: Readonly<Record<string, string>>): string {
  const url = new URL(page);
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}

/** What a request says that is bound to us by PKCE (RFC 7636, 4.3). */
export function withChallenge(challenge: string): { code_challenge: string; code_challenge_method: string } {
  return { code_challenge: challenge, code_challenge_method: 'S256' };
}
