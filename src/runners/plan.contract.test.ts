import { planInputSchema } from './plan.contract.js';

const target = { speedMps: 2.8, cadenceSpm: 172 };
const accepts = (input: object): boolean => planInputSchema.safeParse(input).success;

describe('a cadence plan that comes in', () => {
  it('needs a target and nothing else', () => {
    expect(accepts({ targets: [target] })).toBe(true);
  });

  it.each([
    ['no target', []],
    [
      'more targets than a runner has paces',
      Array.from({ length: 9 }, (_, n) => ({ ...target, speedMps: 2 + n / 10 })),
    ],
    ['two targets for one speed', [target, { ...target, cadenceSpm: 174 }]],
    ['steps of one foot', [{ ...target, cadenceSpm: 86 }]],
    ['steps that nobody takes', [{ ...target, cadenceSpm: 221 }]],
    ['a pace in minutes instead of a speed', [{ ...target, speedMps: 350 }]],
  ])('is refused with %s', (_, targets) => {
    expect(accepts({ targets })).toBe(false);
  });

  it('starts within a year of today', () => {
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString();
    expect(accepts({ targets: [target], startsAt: inDays(7) })).toBe(true);
    expect(accepts({ targets: [target], startsAt: inDays(-30) })).toBe(true);
    expect(accepts({ targets: [target], startsAt: inDays(3650) })).toBe(false);
    expect(accepts({ targets: [target], startsAt: 'tomorrow' })).toBe(false);
  });
});
