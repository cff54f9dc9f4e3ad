import type { PracticePlanInput } from '../../runners/plan.contract.js';
import type { ReviewContent } from '../../care/reviews/reviews.contract.js';

type GivenExercise = PracticePlanInput['exercises'][number];

/** A plan that the practice set. */
export interface GivenPlan extends Pick<PracticePlanInput, 'weeks' | 'targets' | 'exercises' | 'text'> {
  readonly startedDaysAgo: number;
  readonly recheckInDays: number;
}

/** A review that the physio signed. */
export interface GivenReview extends Partial<ReviewContent> {
  /** Of the run that was run then. */
  readonly runDaysAgo: number;
  readonly signedDaysAgo: number;
  readonly comment: string;
}

export interface GivenText {
  readonly daysAgo: number;
  readonly text: string;
}

export interface GivenMessage extends GivenText {
  /** The patient has not opened it yet. */
  readonly isUnread?: boolean;
}

/** What the practice did for a patient so far; the texts are invented, too. */
export interface PracticeWork {
  readonly plan?: GivenPlan;
  readonly reviews?: readonly GivenReview[];
  /** For the practice alone. */
  readonly notes?: readonly GivenText[];
  /** To the patient. */
  readonly messages?: readonly GivenMessage[];
}

const held = (exercise: GivenExercise['exercise'], seconds: number): GivenExercise => ({
  exercise,
  sets: 3,
  repetitions: null,
  seconds,
  timesPerWeek: 3,
});
const repeated = (exercise: GivenExercise['exercise'], repetitions: number): GivenExercise => ({
  exercise,
  sets: 3,
  repetitions,
  seconds: null,
  timesPerWeek: 3,
});

/** By the key of the story. */
export const practiceWork: Readonly<Record<string, PracticeWork>> = {
  emergency: {
    notes: [
      {
        daysAgo: 40,
        text: 'Low back pain since spring, worse after long days at the desk. No leg symptoms then.',
      },
    ],
    messages: [
      {
        daysAgo: 18,
        text: 'Please note how your back feels after each run, also when there is nothing to note.',
      },
    ],
  },
  'warning-sign': {
    notes: [
      { daysAgo: 20, text: 'Buttock pain on the left, settles within a day. Ask about the leg each time.' },
    ],
  },
  'rising-pain': {
    reviews: [
      {
        runDaysAgo: 10,
        signedDaysAgo: 7,
        comment: 'Steps as always, and the pain stayed at 2. Go on as you are; tell us if it goes up.',
      },
    ],
    notes: [
      {
        daysAgo: 50,
        text: 'Pain 2 to 3 of 10 while running, for months. Wants to go on running three times a week.',
      },
      { daysAgo: 7, text: 'Stable for six weeks. See again in a month.' },
    ],
  },
  tired: {
    reviews: [
      { runDaysAgo: 15, signedDaysAgo: 12, comment: 'Even from the first minute to the last.' },
      { runDaysAgo: 10, signedDaysAgo: 7, comment: 'Nothing to find here either.' },
    ],
    notes: [{ daysAgo: 7, text: 'Begins a block of harder weeks; watch the ends of her runs.' }],
  },
  'new-shoes': {
    reviews: [{ runDaysAgo: 13, signedDaysAgo: 10, comment: 'As in the weeks before.' }],
    notes: [{ daysAgo: 9, text: 'On the phone: runs in new, softer shoes from today on.' }],
  },
  'plan-ignored': {
    plan: {
      startedDaysAgo: 26,
      weeks: 6,
      targets: [
        { speedMps: 2.55, cadenceSpm: 158 },
        { speedMps: 2.7, cadenceSpm: 159 },
        { speedMps: 2.8, cadenceSpm: 160 },
      ],
      exercises: [held('plank', 20), repeated('bridge', 10)],
      text: 'Quicker, shorter steps for two minutes at a time; in between as you like. Your watch beats the time.',
      recheckInDays: 14,
    },
    reviews: [
      {
        runDaysAgo: 32,
        signedDaysAgo: 28,
        comment: 'Long, slow steps from start to end: we try quicker ones, see the plan.',
      },
    ],
    notes: [{ daysAgo: 28, text: 'Not convinced of the plan. Agreed to try it for six weeks.' }],
  },
  silent: {
    notes: [{ daysAgo: 26, text: 'Wants to run the harbour race in spring.' }],
    messages: [
      { daysAgo: 11, text: 'You noted more pain after the last run: how is it today?', isUnread: true },
    ],
  },
  'all-fine': {
    reviews: [{ runDaysAgo: 8, signedDaysAgo: 4, comment: 'All fine. Enjoy your runs.' }],
    notes: [{ daysAgo: 30, text: 'No pain for two months. Keeps her exercises up.' }],
  },
  'plan-followed': {
    plan: {
      startedDaysAgo: 26,
      weeks: 6,
      targets: [
        { speedMps: 2.65, cadenceSpm: 157 },
        { speedMps: 2.8, cadenceSpm: 159 },
        { speedMps: 2.9, cadenceSpm: 160 },
      ],
      exercises: [held('plank', 20), repeated('bridge', 10), repeated('lunge', 8)],
      text: 'Two minutes with the beat, two without, three times in each run; from the third week on four times.',
      recheckInDays: 14,
    },
    reviews: [
      {
        runDaysAgo: 31,
        signedDaysAgo: 28,
        comment:
          'Long, slow steps all through the run. I set a plan for you: small steps towards quicker ones.',
      },
      {
        runDaysAgo: 13,
        signedDaysAgo: 12,
        comment: 'You hold the beat for most of the run now. Keep to it, and tell me how the back feels.',
        marks: [{ startS: 600, endS: 1200, comment: 'These ten minutes are what we are after.' }],
      },
    ],
    notes: [
      { daysAgo: 28, text: 'Plan explained, metronome on the watch tried out together.' },
      { daysAgo: 12, text: 'Pain down from 4 to 2. Go on with the plan.' },
    ],
    messages: [
      {
        daysAgo: 4,
        text: 'Well done this week. Shall we look at it together in two weeks, as planned?',
        isUnread: true,
      },
    ],
  },
  'back-again': {
    reviews: [{ runDaysAgo: 40, signedDaysAgo: 36, comment: 'Nothing to find. Enjoy your time off.' }],
    notes: [
      { daysAgo: 36, text: 'Four weeks without running: moving house. Shares less since, which is fine.' },
    ],
  },
  'strava-only': {
    notes: [
      {
        daysAgo: 30,
        text: 'Nothing to see of his runs. Asked him to send the files of his watch, or to connect it itself.',
      },
    ],
  },
};
