import {
  aGaitAnalysis,
  aGaitWithoutCadence,
  aHardlyJudgedRun,
  aLikelyPattern,
  aPossiblePattern,
  aRunWithWalkBreaks,
  aWalk,
  gaitStretch,
  reasons,
} from '../../../test/builders/a-gait-analysis.js';
import { becauseSentences, headline } from './wording.js';

const assumedHeight = { heightM: 1.7, heightSource: 'assumed', sdLn: 0.065 } as const;

describe('the headline', () => {
  it.each([
    ['likely', aLikelyPattern(), 'For 30 minutes your steps were long and slow for your pace and height.'],
    [
      'likely at low confidence',
      aLikelyPattern({ confidence: 'low' }),
      'For 30 minutes your steps look long and slow for your pace and height.',
    ],
    [
      'possible',
      aPossiblePattern(),
      'For 12 minutes your steps may have been long and slow for your pace and height.',
    ],
    [
      'possible, height unknown',
      aPossiblePattern({ expectation: assumedHeight, confidence: 'low' }),
      'For 12 minutes your steps may have been long and slow for your pace.',
    ],
    [
      'none',
      aGaitAnalysis(),
      'No long, slow steps stood out: your cadence was in the usual range for your pace and height.',
    ],
    [
      'none but for a short stretch',
      aGaitAnalysis({ stretches: [gaitStretch(20, 23, 0.93)] }),
      'Apart from 3 minutes, your cadence was in the usual range for your pace and height.',
    ],
    [
      'without cadence',
      aGaitWithoutCadence(),
      'This recording holds no cadence, so your steps cannot be judged.',
    ],
    [
      'without speed',
      aGaitWithoutCadence({ reasons: reasons('noSpeed') }),
      'This recording holds no speed, so your steps cannot be judged.',
    ],
    ['hardly judged', aHardlyJudgedRun(), 'Too little of this run could be judged to say how you stepped.'],
  ])('of a run that is %s says what matters in one sentence', (_, gait, words) => {
    expect(headline(gait, 'en')).toBe(words);
  });

  it('of a possible level counts likely stretches too', () => {
    const gait = aPossiblePattern({ stretches: [gaitStretch(5, 9, 0.89), gaitStretch(20, 32, 0.92)] });
    expect(headline(gait, 'en')).toMatch(/^For 16 minutes/);
  });

  it('counts judged minutes only: walk breaks within a stretch are not long, slow steps', () => {
    const stretches = [gaitStretch(10, 40, 0.88, { judgedS: 1_200 })];
    expect(headline(aLikelyPattern({ stretches }), 'en')).toMatch(/^For 20 minutes your steps were/);
  });

  it('never calls a cadence usual that is not: it came in pieces too short to count', () => {
    expect(headline(aRunWithWalkBreaks(), 'en')).toBe(
      'For 10 minutes in all your steps were long and slow for your pace and height, in pieces too short to count.',
    );
    expect(headline(aRunWithWalkBreaks(0.92), 'en')).toMatch(/your steps may have been long and slow/);
    expect(headline(aRunWithWalkBreaks(0.83, { confidence: 'low' }), 'en')).toMatch(
      /your steps look long and slow/,
    );
  });

  it('of a run that was mostly left out does not reassure when the rest lies at the edge', () => {
    const little = { judgedShare: 0.24, judgedS: 880, cadenceRatio: 0.946, confidence: 'low' } as const;
    expect(headline(aGaitAnalysis(little), 'en')).toBe(
      'Nothing long enough to count stood out, but only 14 of 60 minutes could be judged, and there your cadence was near the edge (5 % below what is expected).',
    );
    expect(headline(aRunWithWalkBreaks(0.92, { ...little, cadenceRatio: 0.92 }), 'de')).toMatch(
      /nur 14 von 60 Minuten .* jenseits der Grenze \(8 % unter der erwarteten\)\.$/,
    );
    expect(headline(aGaitAnalysis({ ...little, cadenceRatio: 0.96 }), 'en')).toMatch(/usual range/);
    expect(headline(aGaitAnalysis({ ...little, judgedShare: 0.5 }), 'en')).toMatch(/usual range/);
  });

  it('calls a cadence usual from just above the edge of the first level', () => {
    expect(headline(aGaitAnalysis({ cadenceRatio: 0.941 }), 'en')).toMatch(/usual range/);
    expect(headline(aGaitAnalysis({ cadenceRatio: 0.94 }), 'en')).not.toMatch(/usual range/);
  });

  it('of a walk says that there was no running', () => {
    expect(headline(aWalk(), 'en')).toBe('This recording holds walking, no running.');
    expect(becauseSentences(aWalk(), 'en').join(' ')).not.toMatch(/Run profile|could be judged/);
  });

  it('of a walk without cadence speaks of cadence first', () => {
    expect(headline(aWalk({ reasons: reasons('noCadence') }), 'en')).toMatch(/no cadence/);
  });

  it('speaks of one minute in the singular', () => {
    const gait = aGaitAnalysis({ stretches: [gaitStretch(20, 21, 0.93)] });
    expect(headline(gait, 'en')).toMatch(/^Apart from 1 minute,/);
  });
});

describe('what led to the verdict', () => {
  it('is told with numbers against the expectation, the longest stretch first', () => {
    expect(becauseSentences(aLikelyPattern(), 'en')).toEqual([
      'From minute 20 to 50 you took 146 steps a minute; about 166 are expected for your pace and height (12 % fewer).',
      'From minute 10 to 15 you took 155 steps a minute; about 166 are expected for your pace and height (7 % fewer).',
      'Where it could be judged, your cadence as a whole was 10 % below what is expected.',
    ]);
  });

  it('names no more than three stretches', () => {
    const stretches = [5, 15, 25, 35, 45].map((minute) => gaitStretch(minute, minute + 4, 0.92));
    const told = becauseSentences(aPossiblePattern({ stretches }), 'en');
    expect(told.filter((sentence) => sentence.startsWith('From minute'))).toHaveLength(3);
  });

  it.each([
    [1.004, /was as expected\.$/],
    [0.96, /was 4 % below what is expected\.$/],
    [1.06, /was 6 % above what is expected\.$/],
  ])(
    'of a run without a flag at a ratio of %d is where the run stood, and where a flag begins',
    (ratio, words) => {
      const [whole, edge] = becauseSentences(aGaitAnalysis({ cadenceRatio: ratio }), 'en');
      expect(whole).toMatch(words);
      expect(edge).toBe('Steps count as long and slow from 6 % below.');
    },
  );

  it('of long, slow steps in short pieces is how long they would have to last', () => {
    expect(becauseSentences(aRunWithWalkBreaks(), 'en')).toEqual([
      'Where it could be judged, your cadence as a whole was 17 % below what is expected.',
      'Steps count as long and slow from 6 % below, when they last 2 minutes or more at a time.',
    ]);
  });

  it('of a run without cadence is which setting brings it', () => {
    const told = becauseSentences(aGaitWithoutCadence(), 'en').join(' ');
    expect(told).toMatch(/Run profile/);
    expect(told).toMatch(/original FIT file/);
  });

  it('of a run that was hardly judged is how much is missing, and what took the time', () => {
    const [missing, remedy] = becauseSentences(aHardlyJudgedRun(), 'en');
    expect(missing).toBe(
      '2 of the 5 minutes that are needed could be judged. The rest was mostly: uphill, walking, the first minute.',
    );
    expect(remedy).toMatch(/at least 10 minutes/);
  });

  it('of such a run without reasons names none', () => {
    const [missing] = becauseSentences(aHardlyJudgedRun({ unjudged: [] }), 'en');
    expect(missing).toMatch(/could be judged\.$/);
  });

  it('leaves out a ratio that does not exist', () => {
    expect(becauseSentences(aGaitAnalysis({ cadenceRatio: undefined }), 'en')).toEqual([]);
    expect(becauseSentences(aGaitAnalysis({ cadenceRatio: NaN }), 'en')).toEqual([]);
  });
});

describe('in German', () => {
  it.each([
    [
      aLikelyPattern(),
      /^\d+ Minuten lang waren deine Schritte für dein Tempo und deine Größe lang und langsam\.$/,
    ],
    [aLikelyPattern({ confidence: 'low' }), /sehen deine Schritte .* lang und langsam aus\.$/],
    [aPossiblePattern(), /möglicherweise lang und langsam\.$/],
    [aGaitAnalysis(), /^Lange, langsame Schritte sind nicht aufgefallen/],
    [aRunWithWalkBreaks(), /^Insgesamt \d+ Minuten lang waren .* zu kurz sind, um zu zählen\.$/],
    [aGaitWithoutCadence(), /keine Schrittfrequenz/],
    [aHardlyJudgedRun(), /zu wenig beurteilen/],
  ])('the verdict says as much as in English', (gait, words) => {
    expect(headline(gait, 'de')).toMatch(words);
  });

  it('numbers stand against the expectation, with their place', () => {
    const [stretch] = becauseSentences(aLikelyPattern(), 'de');
    const [english] = becauseSentences(aLikelyPattern(), 'en');
    expect(stretch).toMatch(
      /^Von Minute \d+ bis \d+ hast du \d+ Schritte pro Minute gemacht; .* etwa \d+ erwartet \(\d+ % weniger\)\.$/,
    );
    expect(stretch?.match(/\d+/g)).toEqual(english?.match(/\d+/g));
  });

  it('one judged minute is singular', () => {
    expect(becauseSentences(aHardlyJudgedRun({ judgedS: 70 }), 'de')[0]).toMatch(
      /ließ sich 1 Minute beurteilen/,
    );
  });
});
