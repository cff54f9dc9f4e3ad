import { timeAt } from '../../../../test/builders/xml-files.js';
import { limits } from '../limits.js';
import { LapNotes } from './lap-notes.js';

const msAt = (second: number) => Date.parse(timeAt(second));
const lapDepth = 4;

/** Notes of one lap that begins at second 0: its children by name, then its end. */
function oneLap(children: Readonly<Record<string, string>>, lastS = NaN): LapNotes {
  const notes = new LapNotes();
  notes.begin(lapDepth, timeAt(0));
  for (const [local, text] of Object.entries(children)) notes.note(local, lapDepth + 1, text);
  notes.end(msAt(0) + lastS * 1000);
  return notes;
}

describe('the laps of a TCX activity', () => {
  it('last as long as they say', () => {
    expect(oneLap({ TotalTimeSeconds: '61.5' }).laps()).toEqual([
      { startMs: msAt(0), endMs: msAt(0) + 61_500 },
    ]);
  });

  it('last to their last point when they say nothing, or less', () => {
    expect(oneLap({}, 40).laps()).toMatchObject([{ endMs: msAt(40) }]);
    expect(oneLap({ TotalTimeSeconds: '30' }, 40).laps()).toMatchObject([{ endMs: msAt(40) }]);
    expect(oneLap({ TotalTimeSeconds: '60' }, 40).laps()).toMatchObject([{ endMs: msAt(60) }]);
  });

  it('have no place without a length and points', () => {
    expect(oneLap({ DistanceMeters: '180' }).laps()).toEqual([]);
    expect(oneLap({ TotalTimeSeconds: '-5' }).laps()).toEqual([]);
  });

  it('hold distance, cadence as counted there, and intensity in lower case', () => {
    const lap = oneLap({
      TotalTimeSeconds: '60',
      DistanceMeters: '180.5',
      Cadence: '82',
      Intensity: ' Resting\n',
    });
    expect(lap.laps()).toMatchObject([{ distanceM: 180.5, avgCadence: 82, intensity: 'resting' }]);
  });

  it('prefer the average of the run over the plain cadence, wherever it stands', () => {
    const notes = new LapNotes();
    notes.begin(lapDepth, timeAt(0));
    notes.note('Cadence', lapDepth + 1, '60');
    notes.note('AvgRunCadence', lapDepth + 3, '85');
    notes.end(msAt(60));
    expect(notes.laps()).toMatchObject([{ avgCadence: 85 }]);
  });

  it('take nothing from deeper elements of the same name', () => {
    const notes = new LapNotes();
    notes.begin(lapDepth, timeAt(0));
    notes.note('DistanceMeters', lapDepth + 2, '9999');
    notes.note('TotalTimeSeconds', lapDepth + 3, '9999');
    notes.end(msAt(60));
    expect(notes.laps()).toEqual([{ startMs: msAt(0), endMs: msAt(60) }]);
    expect(notes.stated()).toEqual({});
  });

  it('leave out what is no number, never as 0', () => {
    const lap = oneLap({ TotalTimeSeconds: '60', DistanceMeters: 'far', Cadence: '', Intensity: ' ' });
    expect(lap.laps()).toEqual([{ startMs: msAt(0), endMs: msAt(60) }]);
  });

  it('state the start of the first lap that has one', () => {
    const notes = new LapNotes();
    for (const start of ['soon', timeAt(100), timeAt(200)]) {
      notes.begin(lapDepth, start);
      notes.end(NaN);
    }
    expect(notes.startMs).toBe(msAt(100));
  });

  it('state sums over finished laps only', () => {
    const notes = oneLap({ TotalTimeSeconds: '60', DistanceMeters: '180' });
    notes.begin(lapDepth, timeAt(60));
    notes.note('TotalTimeSeconds', lapDepth + 1, '60');
    notes.note('DistanceMeters', lapDepth + 1, '180');
    expect(notes.stated()).toEqual({ distanceM: 180, timerTimeS: 60 });
    expect(notes.isOpen).toBe(true);
  });

  it('ignore notes and ends outside of a lap', () => {
    const notes = new LapNotes();
    notes.note('DistanceMeters', lapDepth + 1, '180');
    notes.end(msAt(60));
    expect(notes.laps()).toEqual([]);
    expect(notes.stated()).toEqual({});
    expect(notes.isOpen).toBe(false);
  });

  it('are kept up to the limit, and counted in the sums beyond', () => {
    const notes = new LapNotes();
    for (let lap = 0; lap < limits.laps + 5; lap++) {
      notes.begin(lapDepth, timeAt(lap));
      notes.note('TotalTimeSeconds', lapDepth + 1, '1');
      notes.end(NaN);
    }
    expect(notes.laps()).toHaveLength(limits.laps);
    expect(notes.stated()).toEqual({ timerTimeS: limits.laps + 5 });
  });
});
