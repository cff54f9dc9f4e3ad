/** Every escape in JSON text; the first group is one that PostgreSQL's jsonb refuses. */
const escapes = /\\(u(?:d[89a-f][\da-f]{2}|0000)|[\s\S])/g;

/**
 * JSON text that PostgreSQL's jsonb takes: halves of surrogate pairs and the character 0, which a file's texts may
 * hold, become U+FFFD, the sign for a character that could not be read.
 */
export function storableJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(escapes, (escape, code: string) =>
    code.length > 1 ? '\ufffd' : escape,
  );
}
