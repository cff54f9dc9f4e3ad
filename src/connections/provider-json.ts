import { z } from 'zod';
import type { OutgoingAnswer } from '../platform/http/guarded-fetch.js';
import { ProviderFault } from './provider-fault.js';

/** An id as providers write it, a number or a text; as text, and fit for a path. */
export const idText = z
  .union([z.string(), z.number().int().nonnegative()])
  .transform(String)
  .pipe(z.string().regex(/^[\w-]{1,64}$/));

/** The JSON of an answer. @throws ProviderFault `unexpected` when it is none, or does not say what `schema` wants. */
export async function jsonOf<T>(answer: OutgoingAnswer, schema: z.ZodType<T>): Promise<T> {
  const read = schema.safeParse(parsed(await answer.text()));
  if (read.success) return read.data;
  throw new ProviderFault('unexpected', 'The answer does not say what was asked for.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
