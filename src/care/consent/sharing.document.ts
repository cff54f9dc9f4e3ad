import { In } from 'typeorm';
import { z } from 'zod';
import type { CareDocument } from '../care-documents.js';
import { Practice } from '../tables/practice.entity.js';
import { consentSchema } from './consent.contract.js';
import { listConsents, toConsentBody } from './consent.store.js';

const exportedConsentSchema = consentSchema.extend({ practice: z.string().describe('With whom.') });

/** What a runner ever let practices see, as an export tells it. */
export const sharingDocument: CareDocument = {
  name: 'sharing',
  list: 'consents',
  item: exportedConsentSchema,
  read: async (em, runnerId) => {
    const consents = await listConsents(em, runnerId);
    const practices = await em.findBy(Practice, {
      id: In([...new Set(consents.map(({ practiceId }) => practiceId))]),
    });
    const names = new Map(practices.map(({ id, name }) => [id, name]));
    const now = new Date();
    return consents.map((consent) => ({
      practice: names.get(consent.practiceId) ?? '',
      ...toConsentBody(consent, now),
    }));
  },
};
