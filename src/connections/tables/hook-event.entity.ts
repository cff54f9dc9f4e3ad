import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import type { Hint, ProviderEvent } from '../provider.js';
import { Connection } from './connection.entity.js';

/** What a provider said has happened; a hint and no more. Gone after 30 days. */
@Entity('hook_event')
@Unique('hook_event_once', ['provider', 'eventKey'])
@Index('hook_event_received', ['receivedAt'])
@Index('hook_event_waiting', ['dueAt'], { where: 'taken_at is null' })
@Index('hook_event_of_connection', ['connectionId'])
@Check('hook_event_what', `what in ('activity', 'activityGone', 'accessGone')`)
export class HookEvent {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id' })
  connection?: Relation<Connection>;

  @Column({ type: 'text' })
  provider: string;

  @Column({ type: 'text' })
  eventKey: string;

  @Column({ type: 'text' })
  what: ProviderEvent['what'];

  @Column({ type: 'text' })
  activityKey: string;

  @Column({ type: 'jsonb', nullable: true })
  hint: Hint | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  receivedAt: Date;

  /** When it is passed on, if nobody has by then. */
  @Column({ type: 'timestamptz', default: () => `now() + interval '30 seconds'` })
  dueAt: Date;

  /** When it was passed on to what it is about. */
  @Column({ type: 'timestamptz', nullable: true })
  takenAt: Date | null;
}
