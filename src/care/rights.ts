import type { MemberRole } from './tables/practice-member.entity.js';

/** What can be done in a practice. */
export type Right =
  | 'see-patients'
  | 'invite-patients'
  | 'draft-reviews'
  | 'write-notes'
  | 'delete-notes'
  | 'write-messages'
  | 'end-relations'
  | 'mark-seen'
  | 'sign'
  | 'plan'
  | 'manage'
  | 'see-audit';

const everybody: readonly Right[] = ['see-patients', 'invite-patients', 'draft-reviews', 'write-notes'];
const physios: readonly Right[] = [
  ...everybody,
  'delete-notes',
  'write-messages',
  'end-relations',
  'mark-seen',
  'sign',
  'plan',
];

/** Who may do what in their practice: an assistant signs nothing and sets no plan, and the owner looks after the practice itself. */
const rights: Readonly<Record<MemberRole, readonly Right[]>> = {
  assistant: everybody,
  physio: physios,
  owner: [...physios, 'manage', 'see-audit'],
};

/** Whether somebody with this role may do this in their practice. */
export function may(role: MemberRole, right: Right): boolean {
  return rights[role].includes(right);
}

/** What whoever invites somebody into their practice has to be allowed there, by whom they invite. */
export const rightToInvite: Readonly<Record<'patient' | 'member', Right>> = {
  patient: 'invite-patients',
  member: 'manage',
};
