import { profileInputSchema } from './runners.contract.js';

const read = (heightM: unknown) => profileInputSchema.safeParse({ heightM, units: 'imperial' });

describe('a profile that comes in', () => {
  it.each([null, 1, 1.78, 2.5])('may have the height %p', (heightM) => {
    expect(read(heightM).data).toEqual({ heightM, units: 'imperial' });
  });

  it.each([178, 5.8, '1.78', 0.99, Number.POSITIVE_INFINITY])(
    'with the height %p is refused in one sentence that says what to write',
    (heightM) => {
      const { error } = read(heightM);
      expect(error?.issues).toHaveLength(1);
      expect(error?.issues[0].message).toMatch(/[Ww]rite /);
    },
  );

  it('may say one thing alone', () => {
    expect(profileInputSchema.safeParse({ theme: 'dark' }).data).toEqual({ theme: 'dark' });
  });

  it('is in a language that we write', () => {
    expect(profileInputSchema.safeParse({ language: 'de' }).success).toBe(true);
    expect(profileInputSchema.safeParse({ language: 'tlh' }).success).toBe(false);
  });
});
