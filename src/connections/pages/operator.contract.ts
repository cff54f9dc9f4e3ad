import { z } from 'zod';

export const operatorProviderSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    isOn: z.boolean(),
    settings: z.array(
      z.strictObject({
        variable: z.string(),
        isSet: z.boolean(),
        isNeeded: z.boolean(),
        meaning: z.string().describe('In English, as the documents for operators are.'),
      }),
    ),
    redirectUrl: z.string().describe('To be registered with the provider.'),
    hookUrl: z
      .string()
      .nullable()
      .describe('To be registered with the provider; a secret. Null while it is off.'),
    subscription: z
      .strictObject({ subscribedAt: z.string().nullable() })
      .nullable()
      .describe('Null where the provider’s own pages register the hook.'),
    connected: z.int(),
    revoked: z.int(),
    waiting: z.int().describe('Activities that are still to be fetched.'),
    failed: z.int(),
    lastEventAt: z.string().nullable(),
    pausedUntil: z.string().nullable(),
    trouble: z
      .strictObject({ text: z.string().describe('In English, as the log is.'), at: z.string() })
      .nullable()
      .describe('What last did not work, within a week.'),
  })
  .meta({ id: 'OperatorProvider' });
export type OperatorProviderBody = z.infer<typeof operatorProviderSchema>;

export const operatorSchema = z
  .strictObject({ providers: z.array(operatorProviderSchema) })
  .meta({ id: 'OperatorProviders' });
export type OperatorBody = z.infer<typeof operatorSchema>;
