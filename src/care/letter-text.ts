import { z } from 'zod';

/** Words that somebody typed: of at most so many characters, without the space around them, and not nothing. */
export function letterTextSchema(longest: number) {
  return z
    .string()
    .max(longest)
    .transform((text) => text.replaceAll('\r\n', '\n').replaceAll('\0', '').trim())
    .refine((text) => text !== '', { error: 'There is nothing in it.' });
}
