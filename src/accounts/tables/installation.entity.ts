import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Which key belongs to this database; one row. */
@Entity('installation')
@Check('installation_one', `id = 1`)
export class Installation {
  @PrimaryColumn({ type: 'smallint' })
  id: number;

  @Column({ type: 'text' })
  keyFingerprint: string;
}
