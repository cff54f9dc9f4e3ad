import { bucketsOf, decimate } from './decimate.js';
import { decodeChannel, encodeChannel } from './series-encoding.js';

const times = (count: number): Float64Array => Float64Array.from({ length: count }, (_, i) => i);

describe('thinning out for charts', () => {
  it('gives the mean of what was measured in each equal part of the time', () => {
    const buckets = bucketsOf(times(101), 10);
    const values = Float64Array.from({ length: 101 }, (_, i) => (i < 50 ? 160 : 180));
    expect(buckets.timeS).toHaveLength(10);
    expect(decimate('cadenceSpm', values, buckets)).toEqual([
      160, 160, 160, 160, 160, 180, 180, 180, 180, 180,
    ]);
  });

  it('shows a part without a value as a gap, and never as 0', () => {
    const values = Float64Array.from({ length: 101 }, (_, i) => (i >= 20 && i < 40 ? NaN : 3));
    expect(decimate('speedMps', values, bucketsOf(times(101), 5))).toEqual([3, null, 3, 3, 3]);
  });

  it('takes a place as it is: between two places there may be a house', () => {
    const places = Float64Array.from({ length: 101 }, (_, i) => 50 + i / 1000);
    expect(decimate('latitudeDeg', places, bucketsOf(times(101), 2))).toEqual([50, 50.05]);
  });

  it('gives no more points than there are samples, and none for a run without any', () => {
    expect(bucketsOf(times(3), 600).timeS).toHaveLength(3);
    expect(bucketsOf(times(0), 600).timeS).toEqual([]);
  });
});

describe('stored channels', () => {
  it.each(['cadenceSpm', 'timeS', 'latitudeDeg'])(
    '%s comes back as it was, gaps included',
    async (channel) => {
      const values = Float64Array.from([1.5, NaN, 168.25, 0]);
      expect(await decodeChannel(channel, encodeChannel(channel, values))).toEqual(values);
    },
  );

  it('places keep a centimetre and times a millisecond', async () => {
    const places = Float64Array.from([54.1234567]);
    const [place] = await decodeChannel('latitudeDeg', encodeChannel('latitudeDeg', places));
    expect(place).toBe(54.1234567);
  });
});

describe('a part of a run', () => {
  const values = Float64Array.from({ length: 101 }, (_, i) => i);

  it('has its own points, as fine as its samples', () => {
    const buckets = bucketsOf(times(101), 10, { fromS: 40, toS: 60 });
    expect(decimate('speedMps', values, buckets)[0]).toBe(40.5);
    expect(buckets.timeS).toHaveLength(10);
    expect(decimate('speedMps', values, bucketsOf(times(101), 600, { fromS: 40, toS: 44 }))).toEqual([
      40, 41, 42, 43,
    ]);
  });

  it('up to the end has the last sample; beyond it, and turned round, there is nothing', () => {
    const last = decimate('speedMps', values, bucketsOf(times(101), 600, { fromS: 98 }));
    expect(last.at(-1)).toBe(100);
    expect(bucketsOf(times(101), 10, { fromS: 500 }).timeS).toEqual([]);
    expect(bucketsOf(times(101), 10, { fromS: 60, toS: 40 }).timeS).toEqual([]);
  });
});
