import { aGaitAnalysis, reasons } from '../../../test/builders/a-gait-analysis.js';
import type { Drift, HillStretch, RunContext } from '../gait/run-context.js';
import { languages } from '../language/language.js';
import { contextSentences, driftSentences } from './context-wording.js';
import { contextDe } from './texts/context.de.js';
import { contextEn } from './texts/context.en.js';

const none = { count: 0, timeS: 0 };
const calm: RunContext = {
  hills: [],
  accelerations: none,
  walkBreaks: none,
  pauses: none,
  gaps: none,
  cadenceDropouts: none,
};
const hill: HillStretch = {
  direction: 'downhill',
  startS: 600,
  endS: 960,
  startM: 1700,
  endM: 2800,
  gradePct: -5.2,
  speedMps: 3.1,
  cadenceSpm: 160,
  stepLengthM: 1.16,
};
const intervals = {
  repeats: 6,
  workS: 178,
  workMps: 3.8,
  easyMps: 2.3,
  workCadenceSpm: 171.4,
  easyCadenceSpm: 160.6,
  decidedBy: 'laps',
} as const;
const drift: Drift = {
  slopePctPerHour: -4.03,
  lowPctPerHour: -7.03,
  highPctPerHour: -0.93,
  speedMps: 3.42,
  first: { cadenceSpm: 168.4, stepLengthM: 1.22 },
  last: { cadenceSpm: 164.98, stepLengthM: 1.25 },
  direction: 'slower',
  judgedS: 2766,
};
const everything: RunContext = {
  hills: [hill, { ...hill, own: { expectedCadenceSpm: 166, z: -2.8, level: 'possible' } }],
  intervals,
  accelerations: { count: 4, timeS: 90 },
  walkBreaks: { count: 3, timeS: 200 },
  pauses: { count: 1, timeS: 60 },
  gaps: { count: 2, timeS: 45 },
  cadenceDropouts: { count: 7, timeS: 95 },
  smoothedS: { speed: 12.4, cadence: 20 },
  drift,
};
const say = (parts: Partial<RunContext>) => contextSentences({ ...calm, ...parts }, 'en');
const sayDrift = (parts: Partial<Drift>) =>
  driftSentences(aGaitAnalysis({ context: { ...calm, drift: { ...drift, ...parts } } }), 'en');

describe('what changes the reading, in words', () => {
  it('is one sentence of relief when there is nothing', () => {
    expect(say({})).toEqual([contextEn.nothing]);
  });

  it('says how long it went up and down, and why that is not judged', () => {
    expect(say({ hills: [hill, { ...hill, direction: 'uphill' }] })).toEqual([
      'For 12 minutes you ran uphill or downhill. Steps differ there for everyone, so these parts were not compared with other runners.',
    ]);
    expect(say({ hills: everything.hills })[1]).toMatch(/^On one descent your steps may have been longer/);
  });

  it('describes intervals, and that stretches in them are less sure', () => {
    const [what, meaning] = contextSentences({ ...calm, intervals }, 'en', { hasOwn: true });
    expect(what).toBe(
      'This run has intervals: 6 fast pieces of about 3 minutes, with 171 steps a minute, and 161 in the easy running between.',
    );
    expect(meaning).toMatch(/less sure.*about four/);
    expect(say({ intervals })[1]).toBe('Intervals: compare only runs with similar intervals.');
  });

  it('leaves out the steps between repeats when the rest was walked, and all steps without cadence', () => {
    expect(say({ intervals: { ...intervals, easyCadenceSpm: NaN } })[0]).toMatch(/171 steps a minute\.$/);
    expect(say({ intervals: { ...intervals, workCadenceSpm: NaN } })).toHaveLength(1);
  });

  it('names all walking of the run, as the table of its time does', () => {
    const walks = { ...calm, walkBreaks: { count: 3, timeS: 180 } };
    expect(contextSentences(walks, 'en', { walkingS: 320 })[0]).toMatch(/3 times, for 5 minutes in all/);
  });

  it('counts walks, stops and holes in words', () => {
    expect(say({ walkBreaks: { count: 1, timeS: 25 } })[0]).toMatch(/once, for less than a minute/);
    expect(say({ pauses: { count: 2, timeS: 240 } })[0]).toMatch(/stopped 2 times, for 4 minutes in all/);
    expect(say({ gaps: { count: 1, timeS: 61 } })[0]).toMatch(/has a hole, a minute in all/);
  });

  it('blames lost steps on the watch, and not a few seconds of them', () => {
    expect(say({ cadenceDropouts: { count: 7, timeS: 95 } }).join(' ')).toMatch(
      /^7 times the watch lost steps .* nothing about your steps\. .*foot pod/,
    );
    expect(say({ cadenceDropouts: { count: 2, timeS: 8 } })).toEqual([contextEn.nothing]);
  });

  it('speaks German', () => {
    const sentences = contextSentences(everything, 'de');
    expect(sentences[0]).toMatch(/^12 Minuten lang ging es bergauf oder bergab\./);
    expect(sentences.join(' ')).toContain('3-mal gegangen, insgesamt 3 Minuten');
  });
});

describe('beginning and end, in words', () => {
  it('gives the fall with its interval, and what it may mean without deciding', () => {
    const [fall, meaning] = sayDrift({});
    expect(fall).toMatch(/fell by about 4 % an hour \(0\.9 to 7 %\)\. That is more than the 4\.4 %/);
    expect(meaning).toMatch(
      /Apte 2021.*did not in ultramarathon runners \(Burns 2019\).*does not tell which/,
    );
  });

  it('names no cause where nothing was found', () => {
    const sentences = sayDrift({ direction: 'steady', lowPctPerHour: -1.3, highPctPerHour: 3.9 });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain('−1.3 to +3.9 % an hour');
    expect(sentences.join(' ')).not.toMatch(/fatigue/);
  });

  it('gives no number where there is no answer, and nothing to do', () => {
    expect(sayDrift({ direction: 'unclear' })).toEqual([
      'Beginning and end: no answer. Your cadence went up and down too much within this run to tell a change from chance. Nothing to do.',
    ]);
  });

  it('says why there was no comparison', () => {
    const without = (code?: 'noCadence' | 'speedInferred', judgedS = 700) =>
      driftSentences(aGaitAnalysis({ context: calm, judgedS, reasons: code ? reasons(code) : [] }), 'en');
    expect(without()).toEqual([
      'To compare beginning and end, 20 minutes of level, steady running are needed; this run has 11.',
    ]);
    expect(without('speedInferred')[0]).toMatch(/pace is an estimate/);
    expect(without('noCadence')[0]).toMatch(/not recorded/);
  });
});

describe('every sentence', () => {
  const directions = ['slower', 'quicker', 'steady', 'unclear'] as const;
  it.each(languages)('in %s is short, has no hole, and no unit of distance or pace', (language) => {
    const told = [
      ...contextSentences(everything, language),
      ...directions.flatMap((direction) =>
        driftSentences(aGaitAnalysis({ context: { ...calm, drift: { ...drift, direction } } }), language),
      ),
    ];
    for (const sentence of told.flatMap((text) => text.split(/(?<=[.?!]) /))) {
      expect(sentence.split(' ').length).toBeLessThanOrEqual(45);
      expect(sentence).not.toMatch(/NaN|undefined|[{}]|\d (?:km|mi|m)\b|\/km|overstrid/);
    }
  });

  it('has the same placeholders in both languages', () => {
    const namesIn = (text: string) =>
      [...new Set(text.match(/(?<!(?:one|other|=\d) )\{[a-z]+(?=[,}])/gi))].sort();
    for (const key of Object.keys(contextEn) as (keyof typeof contextEn)[]) {
      expect([key, namesIn(contextDe[key])]).toEqual([key, namesIn(contextEn[key])]);
    }
  });
});
