import { z } from 'zod';

/** How far the runner's reports are with being made anew. */
export const reanalysisSchema = z
  .object({
    methodVersion: z.string().describe('The method that reports are made with today.'),
    total: z.int().describe('Runs that have a report.'),
    outdated: z
      .int()
      .describe('Those whose report is by another method; they are made anew in the background.'),
    dueForOtherReasons: z
      .int()
      .describe('Those whose report is made anew because something else changed: earlier runs, the profile.'),
  })
  .meta({ id: 'Reanalysis' });

export type ReanalysisBody = z.infer<typeof reanalysisSchema>;
