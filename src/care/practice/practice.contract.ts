import { z } from 'zod';
import { memberRoles } from '../tables/practice-member.entity.js';

const nameSchema = z
  .string()
  .trim()
  .min(1, 'A practice needs a name.')
  .max(200, 'A name may have up to 200 characters.');

export const practiceInputSchema = z.strictObject({ name: nameSchema }).meta({ id: 'PracticeInput' });
export type PracticeInput = z.infer<typeof practiceInputSchema>;

export const memberInputSchema = z.strictObject({ role: z.enum(memberRoles) }).meta({ id: 'MemberInput' });
export type MemberInput = z.infer<typeof memberInputSchema>;

const memberSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    role: z.enum(memberRoles),
    joinedAt: z.string(),
    isSelf: z.boolean(),
  })
  .meta({ id: 'PracticeMember' });

export const practiceSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    role: z.enum(memberRoles).describe('What the asker is there.'),
    members: z.array(memberSchema),
  })
  .meta({ id: 'Practice' });
export type PracticeBody = z.infer<typeof practiceSchema>;
