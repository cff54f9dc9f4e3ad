import type { FastifyReply } from 'fastify';
import { renderHtml } from '../../analysis/report/render-html.js';
import { reportSchema } from '../../analysis/report/report.js';
import { ProblemException } from '../../platform/http/problem.js';
import { chooseReportType, setReportType } from '../../runs/runs.js';

/** The report that a review rests on. */
export interface SignedReport {
  readonly runId: string;
  /** As it is stored: JSON. */
  readonly text: string;
  /** Of whoever reads it. */
  readonly units: 'metric' | 'imperial';
}

type Form = 'application/json' | 'text/html';

/** The form that an `Accept` header asks for. @throws ProblemException 406 for one that there is not. */
export function requireForm(accept: string | undefined): Form {
  const type = chooseReportType(accept);
  if (type === 'application/json' || type === 'text/html') return type;
  throw noSuchForm('Ask for JSON or HTML.');
}

/**
 * Returns the report in this form, and says in the reply which one it is: as JSON letter by letter as it was signed.
 * @throws ProblemException 406 for HTML of a report in the form of an older program.
 */
export function sendSignedReport(reply: FastifyReply, type: Form, { text, units }: SignedReport): string {
  setReportType(reply, type);
  if (type === 'application/json') return text;
  const report = reportSchema.safeParse(JSON.parse(text));
  if (!report.success) throw noSuchForm('An older program wrote this report: ask for JSON.');
  return renderHtml(report.data, { units, generatedFor: 'service' });
}

function noSuchForm(detail: string): ProblemException {
  return new ProblemException(406, 'not-acceptable', 'No such form of the report', detail);
}
