/** Returns the code in what somebody typed or pasted: the code itself, or the link that ends with it. */
export function codeIn(text: string): string {
  const typed = text.trim();
  const behindHash = typed.slice(typed.indexOf('#') + 1);
  return new URLSearchParams(behindHash).get('token') ?? typed;
}
