import type { Advice, ArticleId } from '../../src/analysis/advice/advice.js';

function standing(id: ArticleId, title: string, text: string): Advice {
  return {
    id,
    priority: 'standing',
    title,
    text,
    how: `Every week a little more of “${title}”; stop when it hurts.`,
    because: [],
    section: 'Improving Running Form',
    evidence: {
      strength: 'adviceOnly',
      text: 'Advice of the article; no study on runners with back pain was found.',
    },
    references: [],
  };
}

const shortQuick: Advice = {
  id: 'short-quick',
  priority: 'first',
  title: 'Try shorter, quicker steps',
  text: 'At the same pace, aim for 155 to 160 steps a minute (5 % more, at most 10 %). Start with 1 minute on, 1 minute off to a metronome, for about 8 runs in 2 to 4 weeks. Ease off if calf or ankle get sore.',
  how: 'Practise on two runs a week.',
  because: ['From 5.8 km to 9.2 km you took 147 steps a minute; about 166 are expected.'],
  section: 'Improving Running Form',
  evidence: {
    strength: 'withinRunner',
    text: 'Shorter, quicker steps reduce braking and leg load. Whether that eases back pain has not been shown.',
  },
  references: ['Heiderscheit 2011 MSSE 10.1249/MSS.0b013e3181ebedf4', 'Willy 2016 10.1111/sms.12413'],
};

const video: Advice = {
  id: 'overstriding',
  priority: 'first',
  title: 'Check with a video from the side',
  text: 'Film ten steps from the side at your usual pace. Look where the heel lands: well ahead of the hip, or nearly under it.',
  how: 'Use slow motion.',
  because: ['A watch does not see the foot; a video settles it.'],
  section: 'Improving Running Form',
  evidence: {
    strength: 'crossSectional',
    text: 'The article names overstriding; one small study of spinal shrinkage points the same way.',
  },
  references: ['Rodacki 2024 Gait Posture 10.1016/j.gaitpost.2024.07.298'],
};

const legs: Advice = {
  id: 'lower-body',
  priority: 'first',
  title: 'Strengthen your legs twice a week',
  text: 'Squats, lunges and leg lifts, 3 sets of 10, for 8 weeks.',
  how: 'Add two repetitions a week; stop when the knee hurts.',
  because: ['You run, and it has a trial behind it.'],
  section: 'Strengthening Exercises',
  evidence: {
    strength: 'trial',
    text: 'In 84 runners with chronic low back pain, leg exercise improved function most.',
  },
  references: ['Cai 2017 MSSE 10.1249/MSS.0000000000001396'],
};

/** The advice of every report, whatever was found: with the sentences for seeking help and the disclaimer. */
export function standingAdvice(): Advice[] {
  return [
    standing('posture', 'Run upright', 'Look ahead, not down; imagine a string at the crown of your head.'),
    standing(
      'shoulders',
      'Loosen your shoulders',
      'Let the arms hang and shake them once every kilometre or mile.',
    ),
    standing('footwear', 'Wear shoes that fit', 'A specialist shop can measure your feet and watch you run.'),
    standing('warm-up', 'Move before the run', 'Five minutes of leg swings and walking lunges.'),
    standing(
      'seek-help',
      'When to see a professional',
      'Persistent or severe back pain, numbness, tingling or weakness in the legs: see a doctor or physiotherapist promptly.',
    ),
    {
      ...standing('listen', 'Listen to your body', 'Stop when pain grows during a run.'),
      how: 'If it hurts (0 to 10): up to 2, go on; above 5, stop for today.',
    },
    standing(
      'disclaimer',
      'Disclaimer',
      'This is information, not medical advice. For an opinion on your back, ask a professional.',
    ),
  ];
}

/** The advice of a report with long, slow steps: three things first, then the standing ones. */
export function someAdvice(): Advice[] {
  return [shortQuick, video, legs, ...standingAdvice()];
}
