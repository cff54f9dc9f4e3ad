const fewestCharacters = 12;
const mostCharacters = 128;

/** What keeps this from being a new password, as far as the browser can tell; the service knows the common ones. */
export type PasswordFault = 'tooShort' | 'tooLong';

/** Characters as people count them: an emoji is one. */
export function countCharacters(password: string): number {
  return [...password].length;
}

/** Returns the first rule that a new password breaks. Any character counts, spaces too, and nothing is trimmed. */
export function passwordFault(password: string): PasswordFault | undefined {
  const characters = countCharacters(password);
  if (characters < fewestCharacters) return 'tooShort';
  return characters > mostCharacters ? 'tooLong' : undefined;
}
