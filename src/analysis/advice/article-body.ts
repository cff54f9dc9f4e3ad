import type { ArticlePoint } from './article-point.js';
import { references } from './references.js';

const strengthening = 'Strengthening Exercises';
const stretching = 'Stretching and Flexibility';
const flexibilityReview =
  'A review of 19 studies finds stiff hips, hamstrings and backs more often in runners with back pain.';

/** The article's points on what to do before, after and beside running. */
export const bodyPoints = {
  core: {
    id: 'core',
    title: 'A strong core holds your posture',
    text: 'Make core exercises a habit, so that posture lasts to the end of the run.',
    section: 'Importance of Core Strength',
    evidence: {
      strength: 'adviceOnly',
      text: 'The article says that weak core muscles put more stress on the spine. No study was found that follows this from the muscle to the pain in runners.',
    },
    references: [],
  },
  footwear: {
    id: 'footwear',
    title: 'Wear shoes that fit your foot',
    text: 'Choose shoes with support and cushioning that fit the shape of your foot. A specialist shop can fit them and watch you run.',
    section: 'Choosing the Right Footwear',
    evidence: {
      strength: 'adviceOnly',
      text: 'The article advises it; no study of it for back pain was found.',
    },
    references: [],
  },
  'warm-up': {
    id: 'warm-up',
    title: 'Move before the run',
    text: 'Start with dynamic stretches: leg swings, walking lunges, easy circles of hips and back.',
    section: stretching,
    evidence: {
      strength: 'adviceOnly',
      text: 'The article advises it; no study of it for back pain was found.',
    },
    references: [],
  },
  'cool-down': {
    id: 'cool-down',
    title: 'Stretch after the run',
    text: 'Finish with static stretches, held calmly and without pain.',
    section: stretching,
    evidence: {
      strength: 'adviceOnly',
      text: 'The article advises it; no study of it for back pain was found.',
    },
    references: [],
  },
  flexibility: {
    id: 'flexibility',
    title: 'Keep hips, hamstrings and lower back flexible',
    text: 'Stretch the front of the hips, the back of the thighs and the lower back.',
    section: stretching,
    evidence: {
      strength: 'crossSectional',
      text: `${flexibilityReview} That stretching them helps is not shown by that.`,
    },
    references: [references.maselli2020],
  },
  'core-strength': {
    id: 'core-strength',
    title: 'Strengthen your core',
    text: 'Planks, bridges and abdominal crunches, slow and clean, for at least eight weeks.',
    section: strengthening,
    evidence: {
      strength: 'trial',
      text: 'In a trial with 84 runners with chronic low back pain, stabilising exercise was as good as leg exercise for pain after 8 weeks, and less good for function.',
    },
    references: [references.cai2017],
  },
  'lower-body': {
    id: 'lower-body',
    title: 'Strengthen your legs',
    text: 'Squats, lunges and leg lifts, slow and clean, for at least eight weeks. Of everything here this has the best evidence for runners with back pain.',
    section: strengthening,
    evidence: {
      strength: 'trial',
      text: 'In a trial with 84 runners with chronic low back pain, eight weeks of leg exercise improved function more than back or core exercise; pain changed alike in all groups. Their steps got longer, not shorter.',
    },
    references: [references.cai2017],
  },
  'back-strength': {
    id: 'back-strength',
    title: 'Strengthen your back',
    text: 'Back extensions, slow and without pain, for the muscles along the spine.',
    section: strengthening,
    evidence: {
      strength: 'trial',
      text: 'In a trial with 84 runners with chronic low back pain, back exercise was as good as leg exercise for pain after 8 weeks, and less good for function.',
    },
    references: [references.cai2017],
  },
} as const satisfies Record<string, ArticlePoint>;
