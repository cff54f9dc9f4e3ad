import {
  channelName,
  confidenceWords,
  flagName,
  levelWords,
  markWords,
  strengthWords,
  unjudgedReason,
} from './words.js';

describe('words on screen', () => {
  it('names the flag as a pattern', () => {
    expect(flagName).toBe('Long, slow steps (overstriding pattern)');
  });

  it('never says more than the evidence does', () => {
    const all = JSON.stringify([flagName, levelWords, confidenceWords, markWords, strengthWords]);
    expect(all).not.toMatch(/injur|diagnos|treat|abnormal|cure|high|certain/i);
  });

  it('says in words why a piece was not judged', () => {
    expect(unjudgedReason('firstMinute')).toBe('the first minute');
    expect(unjudgedReason('cadenceOutOfRange')).toBe('cadence not that of running');
  });

  it('shows a reason or channel of another version as it stands', () => {
    expect(unjudgedReason('someLaterReason')).toBe('someLaterReason');
    expect(channelName('respirationBpm')).toBe('respirationBpm');
  });

  it('names channels without their unit', () => {
    expect(channelName('cadenceSpm')).toBe('Cadence');
    expect(channelName('contactTimeMs')).toBe('Contact time');
  });
});
