import { z } from 'zod';
import { offsetOf } from '../analysis/activity/time-zone.js';

/** Kiribati is 14 h ahead of UTC; nothing is further. */
const largestOffsetS = 14 * 3600;

/** What a runner corrects of what the file says; what is left out is taken from the file. */
export const correctionsSchema = z
  .strictObject({
    cadenceCounted: z
      .enum(['oneFoot', 'bothFeet'])
      .optional()
      .describe('Whether the cadence in the file counts the steps of one foot or of both.'),
    distanceM: z
      .number()
      .min(100, { error: 'A run is at least 100 metres long. Write the distance in metres.' })
      .max(1_000_000, { error: 'A run is at most 1,000,000 metres long. Write the distance in metres.' })
      .optional()
      .describe('Metres that were run, for example by the display of the treadmill.'),
    timeZone: z
      .string()
      .max(64)
      .refine(isTimeZone, {
        error: 'There is no such time zone: write a name such as Europe/Berlin or an offset such as +02:00.',
      })
      .optional()
      .describe('An IANA name such as `Europe/Berlin`, or an offset such as `+02:00`.'),
  })
  .meta({ id: 'Corrections' });

export type CorrectionsBody = z.infer<typeof correctionsSchema>;

function isTimeZone(name: string): boolean {
  const offsetS = /:[6-9]\d$/.test(name) ? undefined : offsetOf(name, 0);
  return offsetS !== undefined && Math.abs(offsetS) <= largestOffsetS;
}
