import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Account } from '../accounts/accounts.js';

/** A file as a runner sent it; the bytes lie in storage, byte for byte. */
@Entity('source_file')
@Unique('source_file_content', ['runnerId', 'sha256', 'copy'])
@Check('source_file_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
export class SourceFile {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  runnerId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account>;

  @Column({ type: 'text' })
  sha256: string;

  /** The same bytes that were taken in again as a run of their own count up from 0. */
  @Column({ type: 'int', default: 0 })
  copy: number;

  @Column({ type: 'int' })
  bytes: number;

  /** As the runner's device called it; shown to them, used for nothing else. */
  @Column({ type: 'text', nullable: true })
  fileName: string | null;

  @Column({ type: 'text', unique: true })
  storageKey: string;

  /** How many activities the file holds; null until it was analysed once. */
  @Column({ type: 'int', nullable: true })
  activityCount: number | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  receivedAt: Date;
}
