import { z } from 'zod';
import { canonicalTimeZone, offsetOf } from '../analysis/activity/time-zone.js';

/** Kiribati is 14 h ahead of UTC; nothing is further. */
const largestOffsetS = 14 * 3600;

const noSuchTimeZone =
  'There is no such time zone: write a name such as Europe/Berlin or an offset such as +02:00.';

/** What a runner corrects of what the file says; what is left out is taken from the file. */
export const correctionsSchema = z
  .strictObject({
    cadenceCounted: z
      .enum(['oneFoot', 'bothFeet'], {
        error: 'The cadence counts the steps of one foot (oneFoot) or of both (bothFeet).',
      })
      .optional()
      .describe('Whether the cadence in the file counts the steps of one foot or of both.'),
    distanceM: z
      .number({ error: 'Write the distance as a number of metres.' })
      .min(100, { error: 'A run is at least 100 metres long. Write the distance in metres.' })
      .max(1_000_000, { error: 'A run is at most 1,000,000 metres long. Write the distance in metres.' })
      .optional()
      .describe('Metres that were run, for example by the display of the treadmill.'),
    timeZone: z
      .string({ error: noSuchTimeZone })
      .max(64, { error: noSuchTimeZone })
      .refine(isTimeZone, { error: noSuchTimeZone })
      .optional()
      .describe('An IANA name such as `Europe/Berlin`, or an offset such as `+02:00`.'),
  })
  .meta({ id: 'Corrections' });

export type CorrectionsBody = z.infer<typeof correctionsSchema>;

/** The same corrections with the time zone under the one name that it has, whatever its spelling. */
export function canonicalCorrections(corrections: CorrectionsBody): CorrectionsBody {
  const timeZone = corrections.timeZone && canonicalTimeZone(corrections.timeZone);
  return timeZone ? { ...corrections, timeZone } : corrections;
}

function isTimeZone(name: string): boolean {
  const offsetS = /:[6-9]\d$/.test(name) ? undefined : offsetOf(name, 0);
  return offsetS !== undefined && Math.abs(offsetS) <= largestOffsetS;
}
