import { api, bodyOf, type Body } from '../../../api/client.js';

/** What a code offers. */
export type Offered = Body<'OfferedInvitation'>;
export type CareInvitation = Body<'CareInvitation'>;
/** An invitation with its link and its code, which are in this answer alone. */
export type NewCareInvitation = Body<'NewCareInvitation'>;

/** What a code offers. The code goes in the body: addresses are written into logs. @throws Problem 404 for one that is no good. */
export async function lookUpInvitation(code: string): Promise<Offered> {
  return bodyOf(api.POST('/api/v1/care/invitations/look-up', { body: { code } }));
}

/** Says yes to what a code offers, which uses it up. */
export async function acceptInvitation(input: Body<'AcceptInvitation'>): Promise<Offered> {
  return bodyOf(api.POST('/api/v1/care/invitations/accept', { body: input }));
}
