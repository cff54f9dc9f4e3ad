import { APIError } from 'better-auth/api';
import { setUpNeeded } from '../setup/setup.store.js';
import type { AuthParts } from './auth-options.js';

/**
 * The first account of an installation is its admin's: until there is one, nobody else makes one.
 *
 * @throws APIError where there is no admin yet.
 */
export async function requireAdmin({ settings, pool }: AuthParts): Promise<void> {
  if (settings.demo) return;
  const { rows } = await pool.query<{ needed: boolean }>(setUpNeeded);
  if (!rows[0]?.needed) return;
  throw new APIError('FORBIDDEN', {
    code: 'SET_UP_FIRST',
    message: 'This service is not set up yet: whoever runs it makes the first account.',
  });
}
