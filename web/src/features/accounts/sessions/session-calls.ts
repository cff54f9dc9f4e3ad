import { send } from '../../../api/send.js';

export const sessionsKey = ['sessions'] as const;

export interface SignedInDevice {
  readonly id: string;
  readonly token: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly userAgent: string | null;
  readonly isThisOne: boolean;
}

type Session = Omit<SignedInDevice, 'isThisOne'>;

/** Where somebody is signed in: this browser first, then the one that was used last. */
export async function listDevices(): Promise<readonly SignedInDevice[]> {
  const [sessions, own] = await Promise.all([
    send<Session[]>('GET', '/api/auth/list-sessions'),
    send<{ session: Session } | null>('GET', '/api/auth/get-session'),
  ]);
  const rank = ({ isThisOne, updatedAt }: SignedInDevice) => (isThisOne ? '9' : updatedAt);
  return sessions
    .map((session) => ({ ...session, isThisOne: session.id === own?.session.id }))
    .sort((a, b) => rank(b).localeCompare(rank(a)));
}

/** Signs one device out. */
export async function endSession(token: string): Promise<void> {
  await send('POST', '/api/auth/revoke-session', { token });
}

/** Signs out every device but this one. */
export async function endOtherSessions(): Promise<void> {
  await send('POST', '/api/auth/revoke-other-sessions', {});
}
