import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../../accounts/accounts.js';

/** What a delivery came to. */
export type DeliveryOutcome = 'received' | 'leftOut';

/** A delivery by its id, so that the same one again is answered as the first time. Forgotten after a while. */
@Entity('push_delivery')
@Index('push_delivery_of_runner', ['runnerId'])
@Index('push_delivery_old', ['claimedAt'])
@Check('push_delivery_outcome', `outcome in ('received', 'leftOut')`)
@Check(
  'push_delivery_run',
  `outcome is null or (outcome = 'received') = (run_id is not null and duplicate is not null)`,
)
export class PushDelivery {
  /** The device, or the token, that sent it. */
  @PrimaryColumn({ type: 'uuid' })
  senderId: string;

  /** As its sender says: the header webhook-id. */
  @PrimaryColumn({ type: 'text' })
  webhookId: string;

  @Column({ type: 'uuid' })
  runnerId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account>;

  /** Of its bytes. */
  @Column({ type: 'text' })
  sha256: string;

  /** Held by the request that takes it in; another one takes over where that died. */
  @Column({ type: 'uuid' })
  claim: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  claimedAt: Date;

  /** Null while it is being taken in. */
  @Column({ type: 'text', nullable: true })
  outcome: DeliveryOutcome | null;

  @Column({ type: 'uuid', nullable: true })
  runId: string | null;

  /** Whether the same bytes had been there before. */
  @Column({ type: 'boolean', nullable: true })
  duplicate: boolean | null;
}
