import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that waits for its answer: a reset, a second factor, a sign-in elsewhere. Identifiers are hashed. */
@Entity('verification')
export class Verification {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Index('verification_of_identifier')
  @Column({ type: 'text' })
  identifier: string;

  @Column({ type: 'text' })
  value: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date;

  @Index('verification_by_end')
  @Column({ type: 'timestamptz' })
  expiresAt: Date;
}
