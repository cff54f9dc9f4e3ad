import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/accounts.js';
import type { Language } from '../analysis/language/language.js';

/** What a runner tells about themselves; the analysis needs the height. */
@Entity('profile')
@Check('profile_height', 'height_m between 1.0 and 2.5')
@Check('profile_units', `units in ('metric', 'imperial')`)
@Check('profile_language', `language in ('en', 'de')`)
export class Profile {
  @PrimaryColumn({ type: 'uuid' })
  runnerId: string;

  @OneToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  account?: Relation<Account>;

  /** Standing height, metres. */
  @Column({ type: 'double precision', nullable: true })
  heightM: number | null;

  @Column({ type: 'text', default: 'metric' })
  units: 'metric' | 'imperial';

  /** What reports are written in. */
  @Column({ type: 'text', default: 'en' })
  language: Language;

  /** Height or language changed and the runs were not yet queued again. */
  @Column({ type: 'boolean', default: false })
  analysisDue: boolean;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date;
}
