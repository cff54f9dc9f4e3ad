import type { FastifyReply } from 'fastify';
import { attachment } from '../../platform/http/content-disposition.js';
import { ProblemException } from '../../platform/http/problem.js';
import { chooseType, sendPdf, type PaperPress } from '../../runs/runs.js';
import { fhirBundle } from './fhir-bundle.js';
import { paperOptionsOf, type ReviewRecord } from './review-record.js';

/** The forms of a record. */
export const recordTypes = ['application/pdf', 'application/fhir+json'] as const;
export type RecordType = (typeof recordTypes)[number];

/** The form that an `Accept` header asks for. @throws ProblemException 406 for one that there is not. */
export function requireRecordType(accept: string | undefined): RecordType {
  const type = chooseType(accept, recordTypes);
  if (type) return type;
  throw noSuchForm('Ask for application/pdf or application/fhir+json.');
}

/** For a form that cannot be given. */
export function noSuchForm(detail: string): ProblemException {
  return new ProblemException(406, 'not-acceptable', 'No such form of this', detail);
}

/** Returns the record in this form, and says in the reply that it is a file to be saved. */
export async function sendRecord(
  reply: FastifyReply,
  type: RecordType,
  record: ReviewRecord,
  press: PaperPress,
): Promise<Buffer | string> {
  const { report, review } = record;
  const pdf = await press.print({ report, options: paperOptionsOf(record) });
  const name = `stridecheck-${report.run.startTime.slice(0, 10)}-review-${review.version}`;
  if (type === 'application/pdf') return sendPdf(reply, pdf, `${name}.pdf`);
  void reply
    .header('vary', 'Accept')
    .header('content-disposition', attachment(`${name}.fhir.json`))
    .type('application/fhir+json; charset=utf-8');
  return JSON.stringify(fhirBundle(record, { pdf, takenAt: new Date() }));
}
