import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Asker } from '../../accounts/accounts.js';
import { notFound, ProblemException } from '../../platform/http/problem.js';
import { writeAudit, type AuditAction } from '../audit/audit.js';
import { toLetterList, toLetterPage, type LetterListQuery } from '../letter-list.js';
import type { SharedPatient } from '../patients/patients.store.js';
import { requireShared } from '../patients/shared-patient.js';
import { notForThisRole, PracticeDesk } from '../practice/practice-desk.js';
import { may, type Right } from '../rights.js';
import { PatientNote } from '../tables/patient-note.entity.js';
import type { MemberRole } from '../tables/practice-member.entity.js';
import type { NoteBody, NoteChange, NoteInput, NoteListBody } from './notes.contract.js';
import { addNote, changeNote, listNotes, lockNote } from './notes.store.js';

/** Whose note about whom, and from where it is asked for. */
export interface NotePlace {
  readonly patientId: string;
  readonly noteId: string;
  readonly address: string;
}

/** What a practice notes about its patients, for itself. */
@Injectable()
export class NoteDesk {
  constructor(private readonly practices: PracticeDesk) {}

  async list(
    asker: Asker,
    patientId: string,
    query: LetterListQuery,
    address: string,
  ): Promise<NoteListBody> {
    const page = toLetterPage(query);
    const found = await this.about(asker, 'see-patients', { patientId, address }, async (em) => ({
      value: await listNotes(em, patientId, page),
      action: 'notes.seen',
    }));
    const list = toLetterList(found, query, ({ createdAt }) => createdAt);
    return { notes: list.page.map((note) => toBody(note, asker)), nextCursor: list.nextCursor };
  }

  async write(asker: Asker, patientId: string, { text }: NoteInput, address: string): Promise<NoteBody> {
    const note = await this.about(asker, 'write-notes', { patientId, address }, async (em) => {
      const value = await addNote(em, { patientId, authorId: asker.runnerId, text });
      return { value, action: 'note.written', objectId: value.id };
    });
    return toBody(note, asker);
  }

  /** @throws ProblemException 403 for somebody else's note, 409 with the `current` one for one that was changed meanwhile. */
  async change(asker: Asker, place: NotePlace, { text, revision }: NoteChange): Promise<NoteBody> {
    const note = await this.about(asker, 'write-notes', place, async (em) => {
      const known = await requireOwnNote(em, asker, place);
      if (known.revision !== revision) throw noteChanged(known, asker);
      const value = await changeNote(em, known.id, text);
      return { value, action: 'note.changed', objectId: value.id };
    });
    return toBody(note, asker);
  }

  /** @throws ProblemException 403 for somebody else's note, and for an assistant. */
  async remove(asker: Asker, place: NotePlace): Promise<void> {
    await this.about(asker, 'write-notes', place, async (em, _, role) => {
      const { id } = await requireOwnNote(em, asker, place);
      if (!may(role, 'delete-notes')) throw notForThisRole();
      await em.delete(PatientNote, { id });
      return { value: undefined, action: 'note.deleted', objectId: id };
    });
  }

  /** Does something about a patient who shares something now, and logs it. */
  private async about<Value>(
    asker: Asker,
    right: Right,
    { patientId, address }: Omit<NotePlace, 'noteId'>,
    work: (em: EntityManager, patient: SharedPatient, role: MemberRole) => Promise<Done<Value>>,
  ): Promise<Value> {
    return this.practices.as(asker, right, async (em, { practiceId, role }) => {
      const patient = await requireShared(em, practiceId, patientId);
      const { value, ...done } = await work(em, patient, role);
      const { runnerId, consentId } = patient;
      await writeAudit(em, { practiceId, actor: asker.runnerId, runnerId, consentId, address, ...done });
      return value;
    });
  }
}

interface Done<Value> {
  readonly value: Value;
  readonly action: AuditAction;
  readonly objectId?: string;
}

async function requireOwnNote(
  em: EntityManager,
  asker: Asker,
  { patientId, noteId }: NotePlace,
): Promise<PatientNote> {
  const note = await lockNote(em, patientId, noteId);
  if (!note) throw notFound('note');
  if (note.authorId === asker.runnerId) return note;
  throw new ProblemException(
    403,
    'not-your-note',
    'Somebody else wrote this note',
    'Write one of your own beside it.',
  );
}

function noteChanged(note: PatientNote, asker: Asker): ProblemException {
  return new ProblemException(
    409,
    'note-changed',
    'This note was changed meanwhile',
    'Read what it says now, and change it from there.',
    { current: toBody(note, asker) },
  );
}

function toBody(note: PatientNote, asker: Asker): NoteBody {
  const { id, text, author, authorId, revision, createdAt, changedAt } = note;
  return {
    id,
    text,
    author,
    isOwn: authorId === asker.runnerId,
    revision,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt?.toISOString() ?? null,
  };
}
