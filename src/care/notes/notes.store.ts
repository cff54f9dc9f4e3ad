import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { placeParameters, type LetterPage } from '../letter-list.js';
import { PatientNote } from '../tables/patient-note.entity.js';

/** The notes about a patient, newest first. Call it once the patient is known to be one of the practice. */
export async function listNotes(
  em: EntityManager,
  patientId: string,
  page: LetterPage,
): Promise<PatientNote[]> {
  const [at, id, limit] = placeParameters(page);
  return em
    .createQueryBuilder(PatientNote, 'note')
    .where('note.patientId = :patientId', { patientId })
    .andWhere('(note.createdAt, note.id) < (:at::timestamptz, :id::uuid)', { at, id })
    .orderBy({ 'note.createdAt': 'DESC', 'note.id': 'DESC' })
    .limit(limit)
    .getMany();
}

/** Writes a note. Returns it as it stands. */
export async function addNote(
  em: EntityManager,
  { patientId, authorId, text }: Pick<PatientNote, 'patientId' | 'text'> & { readonly authorId: string },
): Promise<PatientNote> {
  const id = uuidv7();
  await em.query(
    `insert into patient_note (id, patient_id, author_id, author, text)
     select $1, $2, account.id, account.name, $4 from account where account.id = $3`,
    [id, patientId, authorId, text],
  );
  return em.findOneByOrFail(PatientNote, { id });
}

/** The note about this patient, locked until the transaction ends; null for none. */
export async function lockNote(
  em: EntityManager,
  patientId: string,
  id: string,
): Promise<PatientNote | null> {
  return em.findOne(PatientNote, { where: { id, patientId }, lock: { mode: 'pessimistic_write' } });
}

/** Changes what a note says. Returns it as it stands. */
export async function changeNote(em: EntityManager, id: string, text: string): Promise<PatientNote> {
  await em.update(
    PatientNote,
    { id },
    { text, revision: () => 'revision + 1', changedAt: () => `date_trunc('milliseconds', now())` },
  );
  return em.findOneByOrFail(PatientNote, { id });
}
