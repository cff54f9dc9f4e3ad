import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/accounts.js';
import type { Language } from '../analysis/language/language.js';
import type { PrivacyZone } from './privacy.contract.js';

/** What a runner tells about themselves; the analysis needs the height. */
@Entity('profile')
@Check('profile_height', 'height_m between 1.0 and 2.5')
@Check('profile_leg_length', 'leg_length_m between 0.4 and 1.4')
@Check('profile_theme', `theme in ('auto', 'light', 'dark')`)
@Check('profile_trim', 'trim_m between 0 and 2000')
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

  /** Hip joint to floor, metres; null when not told. */
  @Column({ type: 'double precision', nullable: true })
  legLengthM: number | null;

  @Column({ type: 'text', default: 'metric' })
  units: 'metric' | 'imperial';

  /** What reports are written in. */
  @Column({ type: 'text', default: 'en' })
  language: Language;

  /** How the web app looks; `auto` follows the device. */
  @Column({ type: 'text', default: 'auto' })
  theme: 'auto' | 'light' | 'dark';

  /** Metres about start and end of a run that nobody else sees. */
  @Column({ type: 'double precision', default: 200 })
  trimM: number;

  /** Places that nobody else sees. */
  @Column({ type: 'jsonb', default: [] })
  zones: PrivacyZone[];

  /** Height, leg length or language changed and the runs were not yet queued again. */
  @Column({ type: 'boolean', default: false })
  analysisDue: boolean;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date;
}
