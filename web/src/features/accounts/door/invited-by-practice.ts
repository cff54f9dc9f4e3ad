import { keptInvitationToken } from '../../../api/kept-invitation.js';
import { returnAddress } from './return-address.js';

/** Whether somebody came here by the link of a practice that would like to see their runs. */
export function isInvitedByPractice(search: string): boolean {
  return returnAddress(search) === '/care/invitation' && keptInvitationToken() !== undefined;
}
