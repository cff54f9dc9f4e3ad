import { z } from 'zod';
import { reportSchema } from './report.js';

/**
 * Returns the JSON Schema (draft 2020-12) of a report, generated from its zod contract; `report.schema.json` is its
 * checked-in form, for programs that read reports.
 */
export function reportJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { target: 'draft-2020-12' });
  return { $schema, title: 'Stridecheck report', ...schema };
}
