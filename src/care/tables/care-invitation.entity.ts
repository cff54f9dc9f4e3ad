import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../../accounts/accounts.js';
import type { ConsentInput } from '../consent/consent.contract.js';
import type { MemberRole } from './practice-member.entity.js';
import { Practice } from './practice.entity.js';

/** Whom an invitation is for: a runner, somebody who works there, or (from a runner) a practice. */
export const invitationKinds = ['patient', 'member', 'practice'] as const;
export type CareInvitationKind = (typeof invitationKinds)[number];

/** Brings a runner and a practice together, or somebody into a practice: once, for a few days. */
@Entity('care_invitation')
@Index('care_invitation_of_practice', ['practiceId', 'createdAt'])
@Index('care_invitation_of_account', ['createdBy', 'createdAt'])
@Check('care_invitation_kind', `kind in ('patient', 'member', 'practice')`)
@Check(
  'care_invitation_whole',
  `(kind = 'practice') = (practice_id is null) and (kind = 'practice') = (consent is not null)
   and (kind = 'member') = (member_role is not null)`,
)
@Check('care_invitation_role', `member_role in ('owner', 'physio', 'assistant')`)
export class CareInvitation {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  kind: CareInvitationKind;

  /** Null where a runner invites. */
  @Column({ type: 'uuid', nullable: true })
  practiceId: string | null;

  @ManyToOne(() => Practice, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'practice_id' })
  practice?: Relation<Practice>;

  @Column({ type: 'text', nullable: true })
  memberRole: MemberRole | null;

  /** What a runner agreed to when they made it; null where a practice invites. */
  @Column({ type: 'jsonb', nullable: true })
  consent: ConsentInput | null;

  @Column({ type: 'text', unique: true })
  tokenHash: string;

  @Column({ type: 'uuid' })
  createdBy: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'created_by' })
  creator?: Relation<Account>;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
