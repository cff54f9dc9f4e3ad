import type { ArticleId, EvidenceStrength } from './advice.js';
import { references } from './references.js';

/** What does not depend on a language: where the article says it, and what stands behind it. */
export interface ArticleFacts {
  readonly section: string;
  readonly strength: EvidenceStrength;
  readonly references: readonly string[];
}

const form = 'Improving Running Form';
const stretching = 'Stretching and Flexibility';
const strengthening = 'Strengthening Exercises';

/** Nothing but the article stands behind it. */
const alone = (section: string): ArticleFacts => ({ section, strength: 'adviceOnly', references: [] });
/** The trial of E7. */
const tried: ArticleFacts = { section: strengthening, strength: 'trial', references: [references.cai2017] };

/** Section of the article and evidence by id: E6 for the steps, E7 for the back; `adviceOnly` where none was found. */
export const articleFacts: Readonly<Record<ArticleId, ArticleFacts>> = {
  causes: {
    section: 'Understanding Back Pain in Runners · Common Causes',
    strength: 'crossSectional',
    references: [references.maselli2020],
  },
  core: alone('Importance of Core Strength'),
  posture: { ...alone(form), references: [references.castillo2018] },
  shoulders: alone(form),
  'core-engaged': alone(form),
  overstriding: {
    section: form,
    strength: 'crossSectional',
    references: [references.rodacki2024, references.lieberman2015, references.heiderscheit2011],
  },
  'mid-foot': alone(form),
  'short-quick': {
    section: form,
    strength: 'withinRunner',
    references: [
      references.heiderscheit2011,
      references.lieberman2015,
      references.willy2016,
      references.musgjerd2021,
      references.moore2016,
      references.anderson2022,
      references.drozda2024,
    ],
  },
  footwear: alone('Choosing the Right Footwear'),
  'warm-up': alone(stretching),
  'cool-down': alone(stretching),
  flexibility: { section: stretching, strength: 'crossSectional', references: [references.maselli2020] },
  'core-strength': tried,
  'lower-body': tried,
  'back-strength': tried,
  'seek-help': alone('When to Seek Professional Help'),
  listen: alone('Conclusion'),
  disclaimer: alone('Disclaimer'),
};
