import { canonicalCorrections, correctionsSchema } from './corrections.contract.js';

const accepts = (input: object): boolean => correctionsSchema.safeParse(input).success;

describe('corrections that come in', () => {
  it('may be none', () => {
    expect(correctionsSchema.parse({})).toEqual({});
  });

  it.each(['Europe/Berlin', 'UTC', '+02:00', '-03:30', '+14:00'])('may name the time zone %s', (timeZone) => {
    expect(accepts({ timeZone })).toBe(true);
  });

  it.each(['Berlin', 'Mars/Olympus', '+2', '+99:00', '+01:75', ''])(
    'refuse %p as a time zone',
    (timeZone) => {
      const { error } = correctionsSchema.safeParse({ timeZone });
      expect(error?.issues[0].message).toMatch(/Europe\/Berlin .* \+02:00/);
    },
  );

  it('keep a time zone under its one name, and everything else as it is', () => {
    expect(canonicalCorrections({ timeZone: 'eUrOpE/bErLiN', distanceM: 5_000 })).toEqual({
      timeZone: 'Europe/Berlin',
      distanceM: 5_000,
    });
    expect(canonicalCorrections({ timeZone: '+02:00' })).toEqual({ timeZone: '+02:00' });
    expect(canonicalCorrections({ cadenceCounted: 'oneFoot' })).toEqual({ cadenceCounted: 'oneFoot' });
  });

  it('take a distance in metres, not in kilometres', () => {
    expect(accepts({ distanceM: 10_000 })).toBe(true);
    for (const distanceM of [10, 99.9, 1_000_001, Number.NaN, Number.POSITIVE_INFINITY, '10000']) {
      expect(accepts({ distanceM })).toBe(false);
    }
  });

  it('count one foot or both and take nothing else', () => {
    expect(accepts({ cadenceCounted: 'oneFoot' })).toBe(true);
    expect(accepts({ cadenceCounted: 'leftFoot' })).toBe(false);
    expect(accepts({ nowMs: 0 })).toBe(false);
  });
});
