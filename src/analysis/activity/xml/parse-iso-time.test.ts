import fc from 'fast-check';
import { isoOffsetS, parseIsoTime } from './parse-iso-time.js';

describe('an ISO time', () => {
  it.each([
    ['2021-04-16T13:37:53.000Z', Date.UTC(2021, 3, 16, 13, 37, 53)],
    ['2021-04-16T13:37:53Z', Date.UTC(2021, 3, 16, 13, 37, 53)],
    ['2021-07-04T11:23:19.418000Z', Date.UTC(2021, 6, 4, 11, 23, 19, 418)],
    ['2021-07-04T11:23:19.4Z', Date.UTC(2021, 6, 4, 11, 23, 19, 400)],
    ['2026-03-01T07:30:00+01:00', Date.UTC(2026, 2, 1, 6, 30)],
    ['2026-03-01T07:30:00-0330', Date.UTC(2026, 2, 1, 11, 0)],
    ['2026-03-01T07:30:00+14', Date.UTC(2026, 1, 28, 17, 30)],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
    ['\n 2026-03-01T07:30:00Z\t', Date.UTC(2026, 2, 1, 7, 30)],
  ])('%j is read to the millisecond', (text, ms) => {
    expect(parseIsoTime(text)).toBe(ms);
  });

  it('without a zone is UTC, as GPX and TCX say', () => {
    expect(parseIsoTime('2026-03-01T07:30:00')).toBe(Date.UTC(2026, 2, 1, 7, 30));
  });

  it('with a leap second is the second after it', () => {
    expect(parseIsoTime('2016-12-31T23:59:60Z')).toBe(Date.UTC(2017, 0, 1));
  });

  it.each([
    [undefined],
    [''],
    ['now'],
    ['2026-03-01'],
    ['2026-03-01 07:30:00Z'],
    ['2026-3-1T7:30:00Z'],
    ['2026-13-01T07:30:00Z'],
    ['2026-00-01T07:30:00Z'],
    ['2026-04-31T07:30:00Z'],
    ['2026-02-29T07:30:00Z'],
    ['2100-02-28T07:30:00Z'],
    ['1900-02-28T07:30:00Z'],
    ['1989-12-31T00:00:00Z'],
    ['2126-01-01T00:00:00Z'],
    ['275760-09-13T00:00:00Z'],
    ['-2026-03-01T07:30:00Z'],
    ['2026-03-01T24:00:00Z'],
    ['2026-03-01T07:60:00Z'],
    ['2026-03-01T07:30:61Z'],
    ['2026-03-01T07:30Z'],
    ['2026-03-01T07:30:00.Z'],
    ['2026-03-01T07:30:00,5Z'],
    ['2026-03-01T07:30:00z'],
    ['2026-03-01T07:30:00ZZ'],
    ['2026-03-01T07:30:00+1'],
    ['2026-03-01T07:30:00+15:00'],
    ['2026-03-01T07:30:00+01:75'],
    ['2026-03-01T07:30:00+01:00x'],
    ['2026-03-01T07:30:00 Europe/Berlin'],
  ])('%j is no time', (text) => {
    expect(parseIsoTime(text)).toBeNaN();
  });

  it('agrees with the engine on every time that both read', () => {
    const times = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(times, fc.integer({ min: -720, max: 840 }), (date, offsetMin) => {
        const local = new Date(date.getTime() + offsetMin * 60_000).toISOString().slice(0, -1);
        const sign = offsetMin < 0 ? '-' : '+';
        const hours = String(Math.floor(Math.abs(offsetMin) / 60)).padStart(2, '0');
        const minutes = String(Math.abs(offsetMin) % 60).padStart(2, '0');
        const written = `${local}${sign}${hours}:${minutes}`;
        fc.pre(local >= '1990' && local < '2100');
        expect(parseIsoTime(date.toISOString())).toBe(date.getTime());
        expect(parseIsoTime(written)).toBe(Date.parse(written));
        expect(isoOffsetS(written)).toBe(offsetMin * 60);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('is a number or missing for any text, never an exception', () => {
    const mutated = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.string({ unit: 'binary', maxLength: 3 }))
      .map(([at, junk]) => {
        const time = '2026-03-01T07:30:00.250Z';
        return time.slice(0, at) + junk + time.slice(at + 1);
      });
    fc.assert(
      fc.property(mutated, (text) => {
        const ms = parseIsoTime(text);
        expect(Number.isNaN(ms) || Number.isInteger(ms)).toBe(true);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('the offset of an ISO time', () => {
  it('is 0 for Z and missing without a zone', () => {
    expect(isoOffsetS('2026-03-01T07:30:00Z')).toBe(0);
    expect(isoOffsetS('2026-03-01T07:30:00')).toBeNaN();
    expect(isoOffsetS(undefined)).toBeNaN();
  });
});
