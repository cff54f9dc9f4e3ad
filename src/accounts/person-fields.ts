import { z } from 'zod';

const longestName = 300;

/** Signs that steer a terminal or turn the direction of what stands around a name; no name needs them. */
const steering = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

/** A person's name, in any script. */
export const nameSchema = z
  .string()
  .trim()
  .min(1, 'A name needs one character or more.')
  .refine((name) => [...name].length <= longestName, `A name may have up to ${longestName} characters.`)
  .refine((name) => !steering.test(name), 'A name cannot hold control characters.');

/** An address for mail, in lower case. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('This is not an e-mail address.').max(254, 'This e-mail address is too long.'));

/** What a password is sent as; its rules are in password-rules.ts. */
export const passwordFieldSchema = z.string().max(1024, 'A password may have up to 128 characters.');
