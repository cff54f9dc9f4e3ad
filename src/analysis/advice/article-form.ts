import type { ArticlePoint } from './article-point.js';
import { practiceText } from './change-dose.js';
import { references } from './references.js';

const section = 'Improving Running Form';

/** The article's points on how to run. */
export const formPoints = {
  posture: {
    id: 'posture',
    title: 'Run upright',
    text: 'Run tall: chest up, eyes ahead, hips under the trunk rather than bent at the waist. Check it at every drink or traffic light.',
    section,
    evidence: {
      strength: 'adviceOnly',
      text: 'The article advises it. The curve of the lower back explains about 30 % of the shock it takes up, but no study was found that tests upright running for back pain.',
    },
    references: [references.castillo2018],
  },
  shoulders: {
    id: 'shoulders',
    title: 'Let your shoulders drop',
    text: 'Keep shoulders low and loose. Shake out your arms for a few steps when you notice that they have crept up.',
    section,
    evidence: { strength: 'adviceOnly', text: 'The article advises it; no study of it was found.' },
    references: [],
  },
  'core-engaged': {
    id: 'core-engaged',
    title: 'Keep light tension in your trunk',
    text: 'Run with the belly lightly tensed, as before lifting a bag, and go on breathing freely.',
    section,
    evidence: {
      strength: 'adviceOnly',
      text: 'The article advises it; no study of it during running was found.',
    },
    references: [],
  },
  overstriding: {
    id: 'overstriding',
    title: 'Have a look at where your foot lands',
    text: 'Let someone film ten of your steps from the side, at hip height and at your usual pace. Stop the picture at landing: does the shin lean back, and is the heel well ahead of the hip? If so, the article’s advice to avoid overstriding is meant for you. If not, leave your steps as they are.',
    section,
    evidence: {
      strength: 'crossSectional',
      text: 'The article says that overstriding can increase the impact on the spine. The nearest study: in 15 runners the spine shrank less at quicker steps. That is spinal load, not pain. Whether landing closer to the hip eases back pain has not been shown.',
    },
    references: [references.rodacki2024, references.lieberman2015, references.heiderscheit2011],
  },
  'mid-foot': {
    id: 'mid-foot',
    title: 'Do not reach with the heel',
    text: 'The article aims for a mid-foot landing. Do not force it: with shorter steps the foot comes down closer under you, and that is enough to try.',
    section,
    evidence: {
      strength: 'adviceOnly',
      text: 'The article advises it; no study of it for back pain was found, and a watch does not see which part of the foot lands first.',
    },
    references: [],
  },
  'short-quick': {
    id: 'short-quick',
    title: 'Try shorter, quicker steps',
    text: `At the same pace, let your steps get a little shorter and quicker where they were long and slow; no number is needed. ${practiceText}`,
    section,
    evidence: {
      strength: 'withinRunner',
      text: 'Shorter, quicker steps reduce braking and leg load, and steps about 3 % shorter cost no extra energy. Whether that eases back pain has not been shown. In one comparison runners with low back pain took 166 steps a minute, those without 171; that does not show which came first.',
    },
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
} as const satisfies Record<string, ArticlePoint>;
