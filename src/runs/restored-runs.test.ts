import { isKeptNoLonger, type RestoredFile } from './restored-runs.js';

const hourMs = 3_600_000;
const receivedMs = Date.UTC(2026, 2, 1);
const file = (source: RestoredFile['source']): RestoredFile => ({
  fileName: null,
  sha256: 'a'.repeat(64),
  copy: 0,
  activityCount: 1,
  receivedAt: new Date(receivedMs).toISOString(),
  source,
  runs: [],
});

describe('a file that is taken in', () => {
  it('may be kept as long as where it came from: its days go on', () => {
    expect(isKeptNoLonger(file('api:strava'), receivedMs + 143 * hourMs)).toBe(false);
    expect(isKeptNoLonger(file('api:strava'), receivedMs + 144 * hourMs)).toBe(true);
    expect(isKeptNoLonger(file('upload'), receivedMs + 1e6 * hourMs)).toBe(false);
  });
});
