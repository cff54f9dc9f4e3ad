import { limits } from '../limits.js';
import { type SampleField, SampleTable } from './sample-table.js';

const speed: SampleField = { channel: 'speedMps', rank: 1 };
const cadence: SampleField = { channel: 'cadenceSpm', rank: 2 };

describe('a table of samples', () => {
  it('has a row per finished point and NaN where a point said nothing', () => {
    const table = new SampleTable({ left: 10 });
    table.setTime(1000);
    table.set(speed, 'speed', 3);
    table.finishPoint();
    table.finishPoint();
    table.set(cadence, 'ns3:cad', 84);
    table.setTime(3000);
    table.finishPoint();
    expect([...table.takeTimes()]).toEqual([1000, NaN, 3000]);
    expect(table.takeColumns().map(({ values, ...rest }) => ({ ...rest, values: [...values] }))).toEqual([
      { channel: 'speedMps', rank: 1, source: 'speed', values: [3, NaN, NaN] },
      { channel: 'cadenceSpm', rank: 2, source: 'ns3:cad', values: [NaN, NaN, 84] },
    ]);
  });

  it('counts points with a time and knows the first and the last of them', () => {
    const table = new SampleTable({ left: 10 });
    for (const ms of [NaN, 2000, 5000, NaN]) {
      table.setTime(ms);
      expect(table.finishPoint()).toBe(ms);
    }
    expect(table).toMatchObject({ samples: 4, timed: 2, firstMs: 2000, lastMs: 5000 });
  });

  it('forgets a point that was never finished', () => {
    const table = new SampleTable({ left: 10 });
    table.set(speed, 'speed', 3);
    table.finishPoint();
    table.set(speed, 'speed', 4);
    expect([...table.takeColumns()[0].values]).toEqual([3]);
  });

  it('has no column for a field that was only ever missing', () => {
    const table = new SampleTable({ left: 10 });
    table.set(speed, 'speed', NaN);
    table.finishPoint();
    expect(table.takeColumns()).toEqual([]);
  });

  it('keeps one column when a file changes the prefix of a name', () => {
    const table = new SampleTable({ left: 10 });
    for (const source of ['ns3:cad', 'gpxtpx:cad']) {
      table.set(cadence, source, 84);
      table.finishPoint();
    }
    expect(table.takeColumns()).toMatchObject([{ source: 'ns3:cad' }]);
  });

  it('leaves out points over the limit of a recording, and counts them', () => {
    const table = new SampleTable({ left: limits.samples + 10 });
    for (let i = 0; i < limits.samples + 3; i++) {
      table.setTime(i);
      table.finishPoint();
    }
    expect(table).toMatchObject({ samples: limits.samples, overLimit: 3, lastMs: limits.samples - 1 });
  });

  it('refuses more points than the whole file may have', () => {
    const budget = { left: 3 };
    const [first, second] = [new SampleTable(budget), new SampleTable(budget)];
    first.finishPoint();
    first.finishPoint();
    second.finishPoint();
    expect(() => second.finishPoint()).toThrow(expect.objectContaining({ code: 'tooLarge' }));
  });
});
