import type { EntityManager } from 'typeorm';
import type { Asker } from '../asker.js';
import { isPasswordOf } from '../passwords/password-hash.js';

/** Who signed in so recently is taken for the owner where there is no password to ask for. */
const freshMinutes = 10;

/** Whether it is the owner who asks, and not somebody at an open browser; else what is needed. */
export type Confirmation = 'confirmed' | 'wrongPassword' | 'signInAgain';

/** Asks for the password where the account has one, else for a session that is minutes old. */
export async function confirmOwner(
  em: EntityManager,
  { runnerId, sessionId }: Asker,
  password: string | undefined,
): Promise<Confirmation> {
  const [known] = (await em.query(
    `select password as hash from sign_in_method
      where account_id = $1 and provider_id = 'credential' and password is not null`,
    [runnerId],
  )) as { hash: string }[];
  if (known) {
    const isRight = password !== undefined && (await isPasswordOf({ hash: known.hash, password }));
    return isRight ? 'confirmed' : 'wrongPassword';
  }
  const fresh = (await em.query(
    `select from session where id = $1 and created_at > now() - make_interval(mins => $2)`,
    [sessionId, freshMinutes],
  )) as unknown[];
  return fresh.length > 0 ? 'confirmed' : 'signInAgain';
}
