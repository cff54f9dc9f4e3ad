import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { CareDocument } from '../care-documents.js';
import { reviewSchema } from './reviews.contract.js';
import { listOwnReviews } from './reviews.store.js';

/** More than anybody has: eight a day for ten years. */
const mostReviews = 30_000;

const exportedReviewSchema = reviewSchema.extend({
  report: z.string().describe('Name of the report that it rests on in this export.'),
});

/** The signed reviews of a runner's runs as an export tells them. */
export const reviewsDocument: CareDocument = {
  name: 'reviews',
  list: 'reviews',
  item: exportedReviewSchema,
  read: async (em, runnerId) => {
    const reportIds = await reportIdsOf(em, runnerId);
    const reviews = await listOwnReviews(em, runnerId, { limit: mostReviews });
    return reviews.map(({ body }) => ({
      ...body,
      report: signedReportName(reportIds.get(body.id) as string),
    }));
  },
};

/** What the report with this id is called in an export. */
export function signedReportName(reportId: string): string {
  return `signed-reports/${reportId}.json`;
}

/** The ids of the reports that reviews of a runner rest on, by the ids of the reviews. */
async function reportIdsOf(em: EntityManager, runnerId: string): Promise<ReadonlyMap<string, string>> {
  const rows = (await em.query(`select id, report_id as "reportId" from review where runner_id = $1`, [
    runnerId,
  ])) as { id: string; reportId: string }[];
  return new Map(rows.map(({ id, reportId }) => [id, reportId]));
}

/** The ids of all reports that reviews of a runner rest on. */
export async function listSignedReports(em: EntityManager, runnerId: string): Promise<string[]> {
  return [...new Set((await reportIdsOf(em, runnerId)).values())];
}

/** A report that a review of this runner rests on, as JSON text; null where there is none any more. */
export async function readSignedReportText(
  em: EntityManager,
  runnerId: string,
  reportId: string,
): Promise<string | null> {
  const rows = (await em.query(
    `select body::text as text from report
      where id = $1 and exists (select from review where review.report_id = report.id and review.runner_id = $2)`,
    [reportId, runnerId],
  )) as { text: string }[];
  return rows[0]?.text ?? null;
}
