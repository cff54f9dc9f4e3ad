import { dictionary } from '@zxcvbn-ts/language-common';

const fewestCharacters = 12;
const mostCharacters = 128;

const common = new Set(dictionary['passwords-common'] as string[]);

export interface PasswordProblem {
  readonly code: 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_TOO_COMMON';
  readonly message: string;
}

/** What keeps this from being a password; undefined when nothing does. Any character is welcome, spaces too. */
export function passwordProblem(password: string): PasswordProblem | undefined {
  const characters = [...password].length;
  if (characters < fewestCharacters) {
    return {
      code: 'PASSWORD_TOO_SHORT',
      message: `A password needs ${fewestCharacters} characters or more; a few words in a row are fine.`,
    };
  }
  if (characters > mostCharacters) {
    return { code: 'PASSWORD_TOO_LONG', message: `A password may have up to ${mostCharacters} characters.` };
  }
  if (!isCommon(password)) return undefined;
  return {
    code: 'PASSWORD_TOO_COMMON',
    message: 'This is one of the passwords that are tried first. Choose another one.',
  };
}

/** On the list as it is, with digits or signs behind it, or said several times in a row. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const bare = lower.replace(/[\d\W_]+$/, '');
  return [lower, bare, saidOnce(lower)].some((form) => common.has(form));
}

/** The shortest text that is repeated to give this one; itself when nothing is repeated. */
function saidOnce(text: string): string {
  return text.slice(0, (text + text).indexOf(text, 1));
}
