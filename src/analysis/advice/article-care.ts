import type { ArticlePoint } from './article-point.js';
import { references } from './references.js';

/** The article's points on causes and on when running advice is not enough. */
export const carePoints = {
  causes: {
    id: 'causes',
    title: 'Back pain has many causes',
    text: 'Running form is one of them; shoes, muscle imbalance, a herniated disc or arthritis are others. A physiotherapist or orthopaedic specialist can tell which one is yours.',
    section: 'Understanding Back Pain in Runners · Common Causes',
    evidence: {
      strength: 'crossSectional',
      text: 'A review of 19 studies links back pain in runners with more than six years of running, a body mass index above 24, being taller, stiff hips, hamstrings and back, and legs of unequal length. Cadence is not in its list.',
    },
    references: [references.maselli2020],
  },
  'seek-help': {
    id: 'seek-help',
    title: 'When to see a professional',
    text: 'Back pain that is severe or does not go away, numbness, tingling, or weakness in the legs: see a doctor or physiotherapist promptly, whatever this report says about your steps. New trouble with bladder or bowel, or numbness between the legs: go to an emergency department now.',
    section: 'When to Seek Professional Help',
    evidence: {
      strength: 'adviceOnly',
      text: 'A safety rule. It comes before every finding about form and does not wait for studies of running.',
    },
    references: [],
  },
  listen: {
    id: 'listen',
    title: 'Listen to your body',
    text: 'Slow down or stop when pain grows during a run, and do not run through pain that changes how you move. Ask a professional when you are not sure.',
    section: 'Conclusion',
    evidence: { strength: 'adviceOnly', text: 'The article advises it; it is common sense, not a study.' },
    references: [],
  },
  disclaimer: {
    id: 'disclaimer',
    title: 'What this is',
    text: 'This is information about your running, not medical advice. It cannot find the cause of pain: for that, and for what to do about it, consult a professional.',
    section: 'Disclaimer',
    evidence: { strength: 'adviceOnly', text: 'The article says the same of itself.' },
    references: [],
  },
} as const satisfies Record<string, ArticlePoint>;
