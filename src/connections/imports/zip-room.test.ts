import { ZipRoom } from './zip-room.js';

describe('the bytes of a zip', () => {
  it('are enough for entries that lie one after the other', () => {
    const room = new ZipRoom(1_000);
    const faults = [0, 330, 660].map((headerAt) => room.faultOf({ headerAt, packedBytes: 300 }));
    expect(faults).toEqual([undefined, undefined, undefined]);
  });

  it('are not for many entries that overlap, each with a header of its own', () => {
    const room = new ZipRoom(10_000);
    const faults = Array.from({ length: 200 }, (_, at) =>
      room.faultOf({ headerAt: at * 40, packedBytes: 1_900 }),
    );
    expect(faults.filter((fault) => fault === undefined)).toHaveLength(5);
    expect(new Set(faults.slice(5))).toEqual(new Set(['bomb']));
  });

  it('are not there twice, and not behind its end; such an entry keeps no other out', () => {
    const room = new ZipRoom(1_000);
    expect(room.faultOf({ headerAt: 0, packedBytes: 400 })).toBeUndefined();
    expect(room.faultOf({ headerAt: 0, packedBytes: 400 })).toBe('damaged');
    expect(room.faultOf({ headerAt: 900, packedBytes: 200 })).toBe('damaged');
    expect(room.faultOf({ headerAt: 430, packedBytes: 400 })).toBeUndefined();
  });
});
