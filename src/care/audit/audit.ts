import type { EntityManager } from 'typeorm';
import { networkOf } from '../../accounts/accounts.js';

/** What is written down when it happens. */
export type AuditAction =
  | 'practice.made'
  | 'practice.renamed'
  | 'member.joined'
  | 'member.left'
  | 'member.changed'
  | 'invitation.made'
  | 'invitation.taken-back'
  | 'consent.given'
  | 'consent.ended'
  | 'patients.listed'
  | 'patient.seen'
  | 'patient.marked'
  | 'report.seen'
  | 'series.seen'
  | 'diary.seen'
  | 'review.seen'
  | 'review.drafted'
  | 'review.dropped'
  | 'review.signed'
  | 'record.taken'
  | 'notes.seen'
  | 'note.written'
  | 'note.changed'
  | 'note.deleted'
  | 'messages.seen'
  | 'message.sent'
  | 'timeline.seen'
  | 'plan.seen'
  | 'plan.set'
  | 'plan.ended'
  | 'webhook.made'
  | 'webhook.changed'
  | 'webhook.removed'
  | 'audit.seen';

/** An entry as it is written: ids and no content. */
export interface Audited {
  readonly practiceId: string;
  /** The account of who did it. */
  readonly actor: string;
  readonly action: AuditAction;
  /** Whose data: the account of the runner. */
  readonly runnerId?: string;
  readonly consentId?: string;
  /** The run, the invitation, the member. */
  readonly objectId?: string;
  /** The address that it came from. */
  readonly address?: string;
}

/**
 * Adds to the practice's log, in the transaction of what is logged: the one does not happen without the other. Write it
 * last in the transaction, since others of the practice wait for their turn until it ends.
 */
export async function writeAudit(em: EntityManager, entry: Audited): Promise<void> {
  await em.query(`select add_audit_entry($1, $2, $3, $4, $5, $6, $7)`, [
    entry.practiceId,
    entry.actor,
    entry.action,
    entry.runnerId ?? null,
    entry.consentId ?? null,
    entry.objectId ?? null,
    entry.address === undefined ? null : withoutHost(entry.address),
  ]);
}

/** The address without the part that names one machine of a network. */
function withoutHost(address: string): string {
  return networkOf(address).replace(/\.\d+$/, '.0');
}
