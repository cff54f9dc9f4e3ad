import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Lets whoever sees the terminal of this server make the first account. */
@Entity('setup_token')
export class SetupToken {
  @PrimaryColumn({ type: 'text' })
  tokenHash: string;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;
}
