import type { Role } from '../tables/account.entity.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

interface Limits {
  /** A session that is not used for so long ends. */
  readonly idleMs: number;
  /** However much it is used, it ends so long after the sign-in. */
  readonly absoluteMs: number;
}

/** Who sees what belongs to others signs in more often. */
const careful: Limits = { idleMs: 30 * minute, absoluteMs: 12 * hour };
const limitsOf: Readonly<Record<Role, Limits>> = {
  runner: { idleMs: 30 * day, absoluteMs: 90 * day },
  physio: careful,
  admin: careful,
};

/** The longest that any session lasts, seconds: how long a browser keeps the cookie. */
export const longestSessionS = limitsOf.runner.absoluteMs / 1000;

/** When a session ends unless it is used again before. */
export function sessionEnd(role: Role, signedInAt: Date, usedAt: Date): Date {
  const { idleMs, absoluteMs } = limitsOf[role];
  return new Date(Math.min(usedAt.getTime() + idleMs, signedInAt.getTime() + absoluteMs));
}
