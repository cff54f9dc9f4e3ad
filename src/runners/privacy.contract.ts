import { z } from 'zod';

/** A place that nobody else sees on a runner's routes. */
export const privacyZoneSchema = z
  .strictObject({
    id: z.uuid().describe('Made by the server; send it back to keep the zone.'),
    name: z.string().trim().min(1).max(60),
    latitudeDeg: z.number().min(-90).max(90),
    longitudeDeg: z.number().min(-180).max(180),
    radiusM: z
      .number()
      .min(50, { error: 'A zone has a radius of at least 50 metres.' })
      .max(2_000, { error: 'A zone has a radius of at most 2,000 metres.' }),
  })
  .meta({ id: 'PrivacyZone' });

export type PrivacyZone = z.infer<typeof privacyZoneSchema>;

/** What others do not see of a runner's routes. */
export const privacySchema = z
  .strictObject({
    trimM: z
      .number()
      .min(0)
      .max(2_000, { error: 'Up to 2,000 metres about start and end can be hidden.' })
      .describe(
        'So many metres about start and end of each run are hidden from others, also when the route comes by again.',
      ),
    zones: z.array(privacyZoneSchema).max(10, { error: 'There can be ten zones.' }),
  })
  .meta({ id: 'Privacy' });

export type Privacy = z.infer<typeof privacySchema>;

/** As it comes in: a new zone has no id yet. */
export const privacyInputSchema = privacySchema
  .extend({
    zones: z
      .array(
        privacyZoneSchema
          .extend({ id: privacyZoneSchema.shape.id.optional() })
          .meta({ id: 'PrivacyZoneInput' }),
      )
      .max(10, { error: 'There can be ten zones.' }),
  })
  .meta({ id: 'PrivacyInput' });

export type PrivacyInput = z.infer<typeof privacyInputSchema>;
