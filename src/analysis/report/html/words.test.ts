import { kindOfRun, channelName, unjudgedReason } from './words.js';

describe('words on screen', () => {
  it('says in words why a piece was not judged', () => {
    expect(unjudgedReason('firstMinute', 'en')).toBe('the first minute');
    expect(unjudgedReason('cadenceOutOfRange', 'en')).toBe('cadence not that of running');
  });

  it('shows a reason or channel of another version as it stands', () => {
    expect(unjudgedReason('someLaterReason', 'en')).toBe('someLaterReason');
    expect(channelName('respirationBpm', 'en')).toBe('respirationBpm');
  });

  it('names channels without their unit', () => {
    expect(channelName('cadenceSpm', 'en')).toBe('Cadence');
    expect(channelName('contactTimeMs', 'en')).toBe('Contact time');
  });

  it('says them in German too', () => {
    expect(unjudgedReason('firstMinute', 'de')).toBe('die erste Minute');
    expect(unjudgedReason('someLaterReason', 'de')).toBe('someLaterReason');
    expect(channelName('cadenceSpm', 'de')).toBe('Schrittfrequenz');
  });

  it('names the kind of run, and an ordinary one not at all', () => {
    expect(kindOfRun('generic', 'en')).toBeUndefined();
    expect(kindOfRun('indoorRunning', 'en')).toBe('indoor running');
    expect(kindOfRun('treadmill', 'de')).toBe('Laufband');
  });

  it('leaves out a kind of run that it cannot translate', () => {
    expect(kindOfRun('snowShoe', 'en')).toBe('snow shoe');
    expect(kindOfRun('snowShoe', 'de')).toBeUndefined();
  });
});
