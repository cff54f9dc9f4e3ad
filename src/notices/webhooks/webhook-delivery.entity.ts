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
import { Run } from '../../runs/runs.js';
import { WebhookEndpoint, type WebhookEvent } from './webhook-endpoint.entity.js';

export const deliveryStatuses = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** Why there was no answer at all, or why nothing was sent. */
export const deliveryFaults = ['forbidden', 'unreachable', 'timeout', 'off'] as const;
export type DeliveryFault = (typeof deliveryFaults)[number];

/** What an endpoint is told once: the same id however often it is sent, so that whoever gets it twice knows. */
@Entity('webhook_delivery')
@Unique('webhook_delivery_once', ['endpointId', 'type', 'objectId'])
@Index('webhook_delivery_of_endpoint', ['endpointId', 'id'])
@Index('webhook_delivery_waiting', ['endpointId', 'dueAt', 'id'], { where: 'due_at is not null' })
@Index('webhook_delivery_of_run', ['runId'], { where: 'run_id is not null' })
@Index('webhook_delivery_old', ['happenedAt'])
@Check('webhook_delivery_status', `status in ('waiting', 'delivered', 'failed')`)
@Check('webhook_delivery_due', `(status = 'waiting') = (due_at is not null)`)
@Check('webhook_delivery_fault', `fault in ('forbidden', 'unreachable', 'timeout', 'off')`)
export class WebhookDelivery {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  endpointId: string;

  @ManyToOne(() => WebhookEndpoint, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'endpoint_id' })
  endpoint?: Relation<WebhookEndpoint>;

  @Column({ type: 'text' })
  type: WebhookEvent | 'webhook.test';

  /** Null for a test. */
  @Column({ type: 'uuid', nullable: true })
  runId: string | null;

  @ManyToOne(() => Run, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'run_id' })
  run?: Relation<Run> | null;

  /** The run itself, its report, the review; of a test, the delivery. */
  @Column({ type: 'uuid' })
  objectId: string;

  @Column({ type: 'timestamptz' })
  happenedAt: Date;

  @Column({ type: 'text' })
  status: DeliveryStatus;

  @Column({ type: 'int', default: 0 })
  attempts: number;

  /** When it is to be sent; null where it is not (any more). */
  @Column({ type: 'timestamptz', nullable: true })
  dueAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  triedAt: Date | null;

  /** The status that came back; what else did is not kept. */
  @Column({ type: 'int', nullable: true })
  answer: number | null;

  @Column({ type: 'text', nullable: true })
  fault: DeliveryFault | null;

  @Column({ type: 'int', nullable: true })
  tookMs: number | null;
}
