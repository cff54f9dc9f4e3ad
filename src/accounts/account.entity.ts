import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who may ask. Until people sign in there is exactly one, the local runner. */
@Entity('account')
@Check('account_kind', `kind in ('local')`)
export class Account {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  kind: 'local';

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
