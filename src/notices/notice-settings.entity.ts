import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/accounts.js';

/** How a runner wants to be told; who never said so is told by mail too. */
@Entity('notice_settings')
export class NoticeSettings {
  @PrimaryColumn({ type: 'uuid' })
  runnerId: string;

  @OneToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account>;

  @Column({ type: 'boolean' })
  byMail: boolean;
}
