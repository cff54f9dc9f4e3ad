import { withDetail } from './run-series.js';

const overview = {
  timeS: [5, 15, 25, 35, 45],
  channels: { cadenceSpm: [160, 161, 162, 163, 164], heartRateBpm: [120, null, 130, 131, 132] },
};

describe('the overview with a part in detail', () => {
  it('holds the detail where there is one and the overview elsewhere', () => {
    const joined = withDetail(overview, { timeS: [14, 18, 22, 26], channels: { cadenceSpm: [1, 2, 3, 4] } });
    expect([...joined.timeS]).toEqual([5, 14, 18, 22, 26, 35, 45]);
    expect([...(joined.channels.cadenceSpm ?? [])]).toEqual([160, 1, 2, 3, 4, 163, 164]);
  });

  it('has no value where the detail has none', () => {
    const joined = withDetail(overview, { timeS: [14, 26], channels: { cadenceSpm: [1, 2] } });
    expect([...(joined.channels.heartRateBpm ?? [])]).toEqual([120, NaN, NaN, 131, 132]);
  });

  it('is the overview where the detail is empty', () => {
    expect(withDetail(overview, { timeS: [], channels: {} })).toBe(overview);
  });
});
