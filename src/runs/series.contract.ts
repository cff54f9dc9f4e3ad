import { z } from 'zod';

/** Seconds since the start of a run; none lasts longer than a fortnight. */
const secondsSchema = z.coerce.number().min(0).max(1_209_600).optional();

export const seriesQuerySchema = z.object({
  channels: z
    .string()
    .max(500)
    .default('speedMps,cadenceSpm')
    .transform((text) => [...new Set(text.split(',').filter(Boolean))])
    .pipe(z.array(z.string().max(40)).min(1).max(20))
    .describe('Comma-separated, e.g. `speedMps,cadenceSpm`.'),
  points: z.coerce.number().int().min(10).max(5_000).default(600),
  fromS: secondsSchema.describe('Begin here, seconds since the start.'),
  toS: secondsSchema.describe('End here, seconds since the start.'),
  as: z
    .enum(['owner', 'others'])
    .default('owner')
    .describe('`others`: without the positions that the profile hides from everyone else.'),
  lacking: z
    .enum(['refuse', 'leave-out'])
    .default('refuse')
    .describe('What becomes of channels that this run lacks: the request is refused, or they are left out.'),
});

export type SeriesQuery = z.infer<typeof seriesQuerySchema>;

const channelSchema = z
  .object({
    channel: z.string(),
    unit: z.string().describe('As it is written, e.g. `m/s`; empty where there is none.'),
    what: z.string().describe('What it is, in the language of the profile.'),
  })
  .meta({ id: 'Channel' });

export const seriesSchema = z
  .object({
    timeS: z.array(z.number()).describe('Middle of each point, seconds since the start.'),
    channels: z.record(z.string(), z.array(z.number().nullable())),
    available: z.array(channelSchema).describe('All channels of this run.'),
  })
  .meta({ id: 'Series' });

export type SeriesBody = z.infer<typeof seriesSchema>;
