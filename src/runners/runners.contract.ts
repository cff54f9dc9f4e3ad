import { z } from 'zod';

/** A runner's profile as it goes in and out. */
export const profileSchema = z
  .strictObject({
    heightM: z.number().min(1).max(2.5).nullable().describe('Standing height in metres; null when not told.'),
    units: z.enum(['metric', 'imperial']),
  })
  .meta({ id: 'Profile' });

export type ProfileBody = z.infer<typeof profileSchema>;
