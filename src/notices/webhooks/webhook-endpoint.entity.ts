import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../../accounts/accounts.js';
import { Practice } from '../../care/care.js';

/** What a program can be told of. Practices are told of what they may see: a run without a report is nothing to see yet. */
export const webhookEvents = ['run.received', 'report.ready', 'review.signed'] as const;
export type WebhookEvent = (typeof webhookEvents)[number];
export const practiceEvents = ['report.ready', 'review.signed'] as const satisfies readonly WebhookEvent[];

/** Why nothing is sent: its owner said so, the receiver said that it is gone, or it took nothing for days. */
export const offReasons = ['owner', 'gone', 'failing'] as const;
export type OffReason = (typeof offReasons)[number];

/** An address that is told of what happens to the runs of its runner, or to those that its practice may see. */
@Entity('webhook_endpoint')
@Index('webhook_endpoint_of_runner', ['runnerId', 'id'])
@Index('webhook_endpoint_of_practice', ['practiceId', 'id'])
@Check('webhook_endpoint_owner', `(runner_id is null) <> (practice_id is null)`)
@Check('webhook_endpoint_off', `(off_at is null) = (off_because is null)`)
@Check('webhook_endpoint_off_because', `off_because in ('owner', 'gone', 'failing')`)
@Check('webhook_endpoint_old', `(old_secret is null) = (old_secret_until is null)`)
export class WebhookEndpoint {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid', nullable: true })
  runnerId: string | null;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account> | null;

  @Column({ type: 'uuid', nullable: true })
  practiceId: string | null;

  @ManyToOne(() => Practice, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'practice_id' })
  practice?: Relation<Practice> | null;

  @Column({ type: 'text' })
  url: string;

  @Column({ type: 'text', array: true })
  events: WebhookEvent[];

  /** Sealed, as the old one, which signs too for a while. */
  @Column({ type: 'text' })
  secret: string;

  @Column({ type: 'text', nullable: true })
  oldSecret: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  oldSecretUntil: Date | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  offAt: Date | null;

  @Column({ type: 'text', nullable: true })
  offBecause: OffReason | null;

  /** When something was taken last. */
  @Column({ type: 'timestamptz', nullable: true })
  deliveredAt: Date | null;

  /** Nothing was taken since then; null where the last delivery was. */
  @Column({ type: 'timestamptz', nullable: true })
  failingSince: Date | null;

  /** Asked for slower deliveries until then. */
  @Column({ type: 'timestamptz', nullable: true })
  slowedUntil: Date | null;

  /** Whoever sends to it at this moment, and until when that is believed. */
  @Column({ type: 'uuid', nullable: true })
  claim: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  claimedUntil: Date | null;
}

/** What of it is sealed, and to what it is bound. */
export const boundTo = 'webhook_endpoint';
export const webhookSealedColumns = ['secret', 'old_secret'].map((column) => ({
  table: 'webhook_endpoint',
  column,
  boundTo,
}));
