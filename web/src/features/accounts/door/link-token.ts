/** The secret of the link that opened this page. It stands behind the `#`, which is never sent anywhere. */
export function linkToken(): string {
  return new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
}
