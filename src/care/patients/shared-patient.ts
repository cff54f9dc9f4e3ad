import type { EntityManager } from 'typeorm';
import { notFound } from '../../platform/http/problem.js';
import { findShared, type SharedPatient } from './patients.store.js';

/**
 * Returns the patient of this practice who shares something now.
 * @throws ProblemException 404, the same for an unknown one, another practice's, and one who shares nothing (any more).
 */
export async function requireShared(
  em: EntityManager,
  practiceId: string,
  patientId: string,
): Promise<SharedPatient> {
  const patient = await findShared(em, practiceId, patientId);
  if (!patient) throw notFound('patient');
  return patient;
}
