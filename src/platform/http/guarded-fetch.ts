const longestMs = 10_000;

/**
 * Asks an address that whoever runs the service named, or that was named by such a one, for JSON. Goes nowhere else: a
 * redirect is refused, and an answer that takes longer than ten seconds is none.
 * @throws Error that names the address, when there is no answer of this kind.
 */
export async function askForJson(address: string, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(address, {
    headers: { accept: 'application/json', ...headers },
    redirect: 'manual',
    signal: AbortSignal.timeout(longestMs),
  });
  if (response.ok) return response.json();
  await response.body?.cancel();
  const isRedirect = response.status >= 300 && response.status < 400;
  throw new Error(
    `${address} answered ${response.status}${isRedirect ? ': it leads elsewhere, which is not followed' : ''}.`,
  );
}
