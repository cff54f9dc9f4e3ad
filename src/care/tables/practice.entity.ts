import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Where physios work together: what a runner shares, they share with a practice. */
@Entity('practice')
@Check('practice_name', `length(name) between 1 and 200`)
export class Practice {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
