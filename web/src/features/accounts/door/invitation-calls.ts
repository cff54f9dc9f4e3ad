import { api, bodyOf, type Body } from '../../../api/client.js';
import { Problem } from '../../../api/problem.js';

/** What an invitation offers; null when it is not valid (any more). */
export async function lookAtInvitation(token: string): Promise<Body<'OpenInvitation'> | null> {
  try {
    return await bodyOf(api.POST('/api/v1/invitations/look-up', { body: { token } }));
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}
