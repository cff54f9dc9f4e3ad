import type { FastifyReply } from 'fastify';
import type { Asker } from '../../accounts/accounts.js';
import { attachment } from '../../platform/http/content-disposition.js';
import { ProblemException } from '../../platform/http/problem.js';
import { chooseType, readerOf, sendPdf, type PaperPress } from '../../runs/runs.js';
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

/** Where a record goes, and in which form. */
interface RecordFor {
  readonly asker: Asker;
  readonly reply: FastifyReply;
  readonly type: RecordType;
}

/** Returns the record in this form, and says in the reply that it is a file to be saved. */
export async function sendRecord(
  press: PaperPress,
  record: ReviewRecord,
  { asker, reply, type }: RecordFor,
): Promise<Buffer | string> {
  const { report, review } = record;
  const pdf = await press.print({ report, options: paperOptionsOf(record) }, readerOf(asker, reply));
  const name = `stridecheck-${report.run.startTime.slice(0, 10)}-review-${review.version}`;
  if (type === 'application/pdf') return sendPdf(reply, pdf, `${name}.pdf`);
  void reply
    .header('vary', 'Accept')
    .header('content-disposition', attachment(`${name}.fhir.json`))
    .type('application/fhir+json; charset=utf-8');
  return JSON.stringify(fhirBundle(record, { pdf, takenAt: new Date() }));
}
