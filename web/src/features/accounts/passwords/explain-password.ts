import type { Problem } from '../../../api/problem.js';
import { useSay } from '../../../language/language.js';
import type { Faults } from '../../../ui/form.js';
import { passwordFault } from './password-rules.js';
import { passwordTexts } from './texts.js';

export interface PasswordWords {
  /** What is wrong with a new password before it is sent. */
  readonly ofNew: (password: string | undefined) => string | undefined;
  /** What the service says of a password, said beside the field that it concerns; undefined when it is about something else. */
  readonly explain: (problem: Problem, fields: { current?: string; next?: string }) => Faults | undefined;
  /** What is wrong with the password that one has, before it is sent. */
  readonly ofCurrent: (password: string | undefined) => string | undefined;
}

/** The words for what is wrong with a password. */
export function usePasswordWords(): PasswordWords {
  const say = useSay(passwordTexts);
  return {
    ofNew: (password = '') => {
      const fault = passwordFault(password);
      return fault && say(fault);
    },
    ofCurrent: (password) => (password ? undefined : say('missing')),
    explain: ({ code, document }, { current, next }) => {
      if (code === 'INVALID_PASSWORD' && current) return { [current]: say('wrong') };
      if (!next) return undefined;
      if (code === 'PASSWORD_TOO_SHORT') return { [next]: say('tooShort') };
      if (code === 'PASSWORD_TOO_LONG') return { [next]: say('tooLong') };
      const isCommon = code === 'PASSWORD_TOO_COMMON' || /tried first/.test(document.detail ?? '');
      return isCommon ? { [next]: say('common') } : undefined;
    },
  };
}
