import {
  aGaitAnalysis,
  aGaitWithoutCadence,
  aHardlyJudgedRun,
  reasons,
} from '../../../test/builders/a-gait-analysis.js';
import { lacks, nextRecording } from './next-recording.js';

describe('what to record next time', () => {
  it('names the setting, the file and the sensors that bring cadence', () => {
    expect(nextRecording(aGaitWithoutCadence()).join(' ')).toMatch(/Run profile.*FIT file.*foot pod.*strap/i);
  });

  it('names what brings speed', () => {
    const gait = aGaitWithoutCadence({ reasons: reasons('noSpeed') });
    expect(nextRecording(gait).join(' ')).toMatch(/GPS.*foot pod.*FIT file/i);
  });

  it('speaks of cadence first when both are missing', () => {
    const gait = aGaitWithoutCadence({ reasons: reasons('noSpeed', 'noCadence') });
    expect(nextRecording(gait).join(' ')).toMatch(/cadence/);
  });

  it('asks for a longer, level run when only minutes are missing', () => {
    expect(nextRecording(aHardlyJudgedRun())).toHaveLength(1);
  });

  it('says nothing when the run could be judged', () => {
    expect(nextRecording(aGaitAnalysis({ reasons: reasons('noAltitude') }))).toEqual([]);
  });
});

it('a run lacks what its reasons say', () => {
  expect(lacks(aGaitWithoutCadence(), 'noCadence')).toBe(true);
  expect(lacks(aGaitWithoutCadence(), 'noSpeed')).toBe(false);
});
