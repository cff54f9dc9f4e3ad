import { z } from 'zod';
import { scopes } from '../scopes.js';

const longestDays = 366;

export const tokenInputSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100).describe('What the token is for, in words of yours.'),
    scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
    expiresInDays: z.int().min(1).max(longestDays),
  })
  .meta({ id: 'TokenInput' });
export type TokenInput = z.infer<typeof tokenInputSchema>;

export const tokenSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(scopes)),
    createdAt: z.string(),
    expiresAt: z.string(),
    lastUsedAt: z.string().nullable().describe('To the minute; null when it was never used.'),
  })
  .meta({ id: 'Token' });
export type TokenBody = z.infer<typeof tokenSchema>;

export const newTokenSchema = tokenSchema
  .extend({ token: z.string().describe('Shown this once; it cannot be read again.') })
  .meta({ id: 'NewToken' });
export type NewTokenBody = z.infer<typeof newTokenSchema>;

export const tokenListSchema = z.strictObject({ tokens: z.array(tokenSchema) }).meta({ id: 'TokenList' });
export type TokenListBody = z.infer<typeof tokenListSchema>;
