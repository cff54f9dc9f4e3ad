import type { RunDetails } from '../../../api/runs.js';
import { afterSending, progressOfRun } from './upload-outcome.js';

const run = (over: Partial<RunDetails> = {}): RunDetails => ({
  id: 'r1',
  status: 'reported',
  fileName: 'a.fit',
  receivedAt: '2026-05-03T06:00:00.000Z',
  startTime: '2026-05-03T05:00:00.000Z',
  timeZone: null,
  distanceM: null,
  runningTimeS: null,
  cadenceSpm: null,
  expectedCadenceSpm: null,
  verdict: null,
  ownLevel: null,
  surface: null,
  device: null,
  pain: null,
  failure: null,
  outcome: 'read',
  activityIndex: 0,
  duplicateOf: null,
  source: { channel: 'upload', provider: null, practicesSee: true, keptUntil: null },
  otherRecordings: [],
  keptApart: false,
  url: '',
  reportUrl: '',
  otherRunsInFile: [],
  ...over,
});
const answer = (status: number, body: unknown = {}, retryAfterS: number | null = null) => ({
  status,
  body,
  retryAfterS,
});
const nowMs = 1_000_000;

describe('what follows from sending a file', () => {
  it('waits for the analysis of a run that was taken in', () => {
    const after = afterSending(answer(202, { ...run({ status: 'queued' }), duplicate: false }), 0, nowMs);
    expect(after).toMatchObject({ progress: { step: 'analysing', run: { id: 'r1' } } });
  });

  it('names the run that the same bytes are of', () => {
    const after = afterSending(answer(200, { ...run(), duplicate: true }), 0, nowMs);
    expect(after).toMatchObject({ progress: { outcome: { kind: 'duplicate', of: { id: 'r1' } } } });
  });

  it('does not call a file a duplicate of itself when its first try had arrived after all', () => {
    const after = afterSending(answer(200, { ...run(), duplicate: true }), 1, nowMs);
    expect(after).toMatchObject({ progress: { step: 'analysing' } });
  });

  it('waits as long as a busy service says', () => {
    const after = afterSending(answer(429, { detail: 'Slowly, please.' }, 30), 0, nowMs);
    expect(after).toEqual({
      counts: false,
      hold: { why: 'busy', untilMs: nowMs + 30_000, message: 'Slowly, please.' },
    });
  });

  it('goes on by itself neither on a full disk nor signed out', () => {
    expect(afterSending(answer(507), 0, nowMs)).toMatchObject({ hold: { why: 'full', untilMs: null } });
    expect(afterSending(answer(401), 0, nowMs)).toMatchObject({ hold: { why: 'signedOut', untilMs: null } });
  });

  it('keeps what the service says of a refusal', () => {
    const after = afterSending(answer(413, { code: 'too-large', detail: '64 MB at most.' }), 0, nowMs);
    expect(after).toEqual({
      progress: {
        step: 'ended',
        outcome: { kind: 'refused', code: 'too-large', message: '64 MB at most.' },
      },
    });
  });

  it('tries again without a connection, later and later, and in the end leaves it to the runner', () => {
    const waits = [0, 1, 2].map((tries) => {
      const after = afterSending('noConnection', tries, nowMs);
      return 'hold' in after && after.hold.untilMs! - nowMs;
    });
    expect(waits).toEqual([2_000, 4_000, 8_000]);
    expect(afterSending('noConnection', 5, nowMs)).toMatchObject({
      progress: { outcome: { kind: 'notSent' } },
    });
  });

  it('survives the answer of a proxy that is no problem document', () => {
    expect(afterSending(answer(400, undefined), 0, nowMs)).toMatchObject({
      progress: { outcome: { kind: 'refused', code: '', message: '' } },
    });
  });
});

describe('what became of the run of a file', () => {
  it.each([
    [run(), 'analysed'],
    [run({ outcome: 'partlyRead' }), 'partlyRead'],
    [run({ duplicateOf: { id: 'r0', startTime: null } }), 'duplicate'],
    [run({ duplicateOf: { id: 'r0', startTime: null }, keptApart: true }), 'analysed'],
    [run({ status: 'failed', failure: { code: 'noRunning', message: 'It is a swim.' } }), 'noRun'],
    [run({ status: 'failed', failure: { code: 'damaged', message: 'Broken.' } }), 'refused'],
  ] as const)('%#: ends as %s', (given, kind) => {
    expect(progressOfRun(given)).toMatchObject({ step: 'ended', outcome: { kind } });
  });

  it('says which other runs the file holds', () => {
    expect(progressOfRun(run({ otherRunsInFile: ['r2'] }))).toMatchObject({ outcome: { otherRuns: ['r2'] } });
  });
});
