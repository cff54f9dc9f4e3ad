import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a provider stands with this service. */
@Entity('provider_state')
export class ProviderState {
  /** Of the provider. */
  @PrimaryColumn({ type: 'text' })
  id: string;

  /** Part of the address that the provider sends to. */
  @Column({ type: 'text' })
  hookKey: string;

  /** The provider's limit for all runners together. */
  @Column({ type: 'timestamptz', nullable: true })
  pausedUntil: Date | null;

  @Column({ type: 'text', nullable: true })
  subscriptionId: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  subscribedAt: Date | null;

  /** Sealed: what its requests are signed with now. */
  @Column({ type: 'text', nullable: true })
  subscriptionSecret: string | null;

  /** Sealed: what they were signed with before. */
  @Column({ type: 'text', nullable: true })
  earlierSecret: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  lastEventAt: Date | null;

  /** When the provider last did not take our address. */
  @Column({ type: 'timestamptz', nullable: true })
  subscriptionFaultAt: Date | null;

  /** What last did not work, for whoever runs the service. */
  @Column({ type: 'text', nullable: true })
  trouble: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  troubleAt: Date | null;
}
