import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was tried, and until when that counts. Keys hold hashes, no address of a person. */
@Entity('throttle')
export class ThrottleCount {
  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'int' })
  points: number;

  /** Milliseconds since 1970. */
  @Index('throttle_by_end')
  @Column({ type: 'bigint', nullable: true })
  expire: string | null;
}
