import { Problem } from '../../../api/problem.js';
import { send } from '../../../api/send.js';

export interface OpenInvitation {
  /** Whom it is for; null for whoever has it. */
  readonly email: string | null;
  readonly role: 'runner' | 'physio' | 'admin';
  readonly expiresAt: string;
}

/** What an invitation offers; null when it is not valid (any more). */
export async function lookAtInvitation(token: string): Promise<OpenInvitation | null> {
  try {
    return await send('GET', `/api/v1/invitations/${encodeURIComponent(token)}`);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}
