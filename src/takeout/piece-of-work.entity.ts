import { Column, PrimaryColumn } from 'typeorm';

/** Work of some minutes on one file, done by a worker, seen by the account that asked for it. */
export abstract class Piece {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  runnerId: string;

  /** Held by the worker that may write; another claim takes it away. */
  @Column({ type: 'uuid', nullable: true })
  attemptToken: string | null;

  @Column({ type: 'int', default: 0 })
  attempts: number;

  /** Last sign of life. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  touchedAt: Date;

  /** How many files of `total` are done; the total is null until it is known. */
  @Column({ type: 'int', default: 0 })
  done: number;

  @Column({ type: 'int', nullable: true })
  total: number | null;

  /** Why it failed: a code that the web app has words for. */
  @Column({ type: 'text', nullable: true })
  failure: string | null;

  @Column({ type: 'text', unique: true })
  storageKey: string;

  @Column({ type: 'bigint', nullable: true })
  bytes: string | null;

  @Column({ type: 'text', nullable: true })
  sha256: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
