import { createHmac, randomInt } from 'node:crypto';

/** Without letters and digits that look alike on paper. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const codes = 10;
const partLength = 5;
/** What marks a hash among codes. */
const mark = 'h:';

/** Ten codes to write down, like `k4c7m-xw2pa`. */
export function newRecoveryCodes(): string[] {
  const part = (): string =>
    Array.from({ length: partLength }, () => signs[randomInt(signs.length)]).join('');
  return Array.from({ length: codes }, () => `${part()}-${part()}`);
}

/** What is kept of a code: a hash with our key, the same however the code was typed. */
export function hashOfCode(key: string, code: string): string {
  const bare = code.toLowerCase().replaceAll(/[\s-]/g, '');
  return mark + createHmac('sha256', key).update(`recovery ${bare}`).digest('base64url');
}

/** How the auth library keeps codes: the text of a JSON list in, that of a list of hashes out; hashes stay. */
export function recoveryCodeStore(key: string) {
  return {
    encrypt: async (json: string): Promise<string> => {
      const list = JSON.parse(json) as string[];
      return JSON.stringify(list.map((code) => (code.startsWith(mark) ? code : hashOfCode(key, code))));
    },
    decrypt: async (kept: string): Promise<string> => kept,
  };
}
