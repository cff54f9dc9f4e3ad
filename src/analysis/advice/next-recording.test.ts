import {
  aGaitAnalysis,
  aGaitWithoutCadence,
  aHardlyJudgedRun,
  aWalk,
  reasons,
} from '../../../test/builders/a-gait-analysis.js';
import type { UnjudgedReason } from '../gait/gait-analysis.js';
import { holdsOnlyWalking, isBeyondMethod, lacks, nextRecording } from './next-recording.js';

describe('what to record next time', () => {
  it('names the setting, the file and the sensors that bring cadence', () => {
    expect(nextRecording(aGaitWithoutCadence(), 'en').join(' ')).toMatch(
      /Run profile.*FIT file.*foot pod.*strap/i,
    );
  });

  it('names what brings speed', () => {
    const gait = aGaitWithoutCadence({ reasons: reasons('noSpeed') });
    expect(nextRecording(gait, 'en').join(' ')).toMatch(/GPS.*foot pod.*FIT file/i);
  });

  it('speaks of cadence first when both are missing', () => {
    const gait = aGaitWithoutCadence({ reasons: reasons('noSpeed', 'noCadence') });
    expect(nextRecording(gait, 'en').join(' ')).toMatch(/cadence/);
  });

  it('asks for a longer, level run when only minutes are missing', () => {
    expect(nextRecording(aHardlyJudgedRun(), 'en')).toHaveLength(1);
  });

  it.each<[UnjudgedReason, RegExp]>([
    ['tooSlow', /slower than.*no comparison there.*brings no answer/],
    ['tooFast', /faster than.*no comparison there/],
    ['cadenceOutOfRange', /no comparison/],
    ['uphill', /level ground/],
    ['downhill', /level ground/],
    ['walking', /fewer stops/],
    ['pause', /fewer stops/],
    ['standing', /fewer stops/],
    ['firstMinute', /longer run/],
    ['shortPiece', /longer run/],
    ['gap', /without a break in the recording/],
    ['accelerating', /even pace/],
    ['noCadence', /record cadence/],
    ['noSpeed', /record speed/],
  ])('answers to what took most of the run: %s', (reason, words) => {
    const other: UnjudgedReason = reason === 'walking' ? 'uphill' : 'walking';
    const unjudged = [
      { reason: other, timeS: 200 },
      { reason, timeS: 900 },
    ];
    expect(nextRecording(aHardlyJudgedRun({ unjudged }), 'en').join(' ')).toMatch(words);
  });

  it('adds up and down together', () => {
    const unjudged = [
      { reason: 'walking', timeS: 300 },
      { reason: 'uphill', timeS: 200 },
      { reason: 'downhill', timeS: 200 },
    ] as const;
    expect(nextRecording(aHardlyJudgedRun({ unjudged }), 'en').join(' ')).toMatch(/level ground/);
  });

  it('asks for a steady run when no reason is known, and after a walk', () => {
    for (const gait of [aHardlyJudgedRun({ unjudged: [] }), aWalk()]) {
      expect(nextRecording(gait, 'en')).toEqual([
        'For an answer, record a run with at least 10 minutes of steady running on level ground, without stops.',
      ]);
    }
  });

  it('says nothing when the run could be judged', () => {
    expect(nextRecording(aGaitAnalysis({ reasons: reasons('noAltitude') }), 'en')).toEqual([]);
  });
});

it('a run lacks what its reasons say', () => {
  expect(lacks(aGaitWithoutCadence(), 'noCadence')).toBe(true);
  expect(lacks(aGaitWithoutCadence(), 'noSpeed')).toBe(false);
});

it('a recording holds only walking when its steps are known and none were running', () => {
  expect(holdsOnlyWalking(aWalk())).toBe(true);
  expect(holdsOnlyWalking(aHardlyJudgedRun())).toBe(false);
  expect(holdsOnlyWalking(aWalk({ reasons: reasons('noCadence') }))).toBe(false);
  const standing = { runningS: 0, walkingS: 0, standingS: 3_660, pausedS: 0, unknownS: 0 };
  expect(holdsOnlyWalking(aWalk({ time: standing }))).toBe(false);
});

it('a run is beyond the method when most of it has nothing to be compared with', () => {
  const mostly = (reason: UnjudgedReason) => aHardlyJudgedRun({ unjudged: [{ reason, timeS: 900 }] });
  expect(isBeyondMethod(mostly('tooSlow'))).toBe(true);
  expect(isBeyondMethod(mostly('uphill'))).toBe(false);
  expect(isBeyondMethod(aWalk({ unjudged: [{ reason: 'tooSlow', timeS: 900 }] }))).toBe(false);
  expect(isBeyondMethod(aGaitAnalysis({ unjudged: [{ reason: 'tooSlow', timeS: 900 }] }))).toBe(false);
});

describe('in German', () => {
  it('the settings that record cadence are named', () => {
    expect(nextRecording(aGaitWithoutCadence(), 'de').join(' ')).toMatch(/Laufprofil.*FIT-Datei.*Fußsensor/);
  });

  it('the same obstacle has the same remedy, with the same minutes', () => {
    const [german] = nextRecording(aHardlyJudgedRun(), 'de');
    const [english] = nextRecording(aHardlyJudgedRun(), 'en');
    expect(german).toMatch(/^Für eine Antwort/);
    expect(german?.match(/\d+/g)).toEqual(english?.match(/\d+/g));
  });
});
