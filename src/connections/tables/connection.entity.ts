import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { Account } from '../../accounts/accounts.js';

/** `revoked`: the runner withdrew the permission at the provider. `leaving`: disconnected here, what came is being deleted. */
export type ConnectionStatus = 'connected' | 'revoked' | 'leaving';

/** That a runner connected a provider. */
@Entity('connection')
@Unique('connection_once', ['runnerId', 'provider'])
@Unique('connection_of_person', ['provider', 'externalUserId'])
@Index('connection_due', ['nextSweepAt'], { where: `status = 'connected'` })
@Index('connection_to_erase', ['id'], { where: `erases_runs or status = 'leaving'` })
@Check('connection_status', `status in ('connected', 'revoked', 'leaving')`)
@Check('connection_owner', `runner_id is not null or status = 'leaving'`)
@Check('connection_fault', `(fault_code is null) = (fault_at is null)`)
@Check('connection_tokens', `status <> 'connected' or access_token is not null`)
export class Connection {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** Null in the table alone, and only while it is `leaving`: its account is erased, and the provider is still to be told. */
  @Column({ type: 'uuid', nullable: true })
  runnerId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account>;

  @Column({ type: 'text' })
  provider: string;

  /** The runner's id at the provider. */
  @Column({ type: 'text' })
  externalUserId: string;

  @Column({ type: 'text' })
  status: ConnectionStatus;

  /** Sealed; null as soon as nothing may be asked any more. */
  @Column({ type: 'text', nullable: true })
  accessToken: string | null;

  @Column({ type: 'text', nullable: true })
  refreshToken: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  tokenEndsAt: Date | null;

  @Column({ type: 'timestamptz', default: () => `date_trunc('milliseconds', now())` })
  connectedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  leftAt: Date | null;

  /** Whether the runs that came from there are still to be deleted. */
  @Column({ type: 'boolean', default: false })
  erasesRuns: boolean;

  /** The cursor: up to then everything was listed. Null before the first time. */
  @Column({ type: 'timestamptz', nullable: true })
  sweptUntil: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  nextSweepAt: Date | null;

  /** Counts the jobs that list; part of their ids. */
  @Column({ type: 'int', default: 0 })
  sweeps: number;

  @Column({ type: 'int', default: 0 })
  failedSweeps: number;

  @Column({ type: 'timestamptz', nullable: true })
  lastReceivedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  faultCode: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  faultAt: Date | null;

  /** The provider's limit for this runner. */
  @Column({ type: 'timestamptz', nullable: true })
  pausedUntil: Date | null;
}
