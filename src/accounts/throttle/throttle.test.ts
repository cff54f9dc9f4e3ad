import type { AccountPool } from '../account-pool.js';
import { requests } from './limits.js';
import { networkOf, Throttle } from './throttle.js';

describe('what a limit by address counts as one', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('all requests of one address', () => {
  it('are refused once they are beyond all measure, and those of others are not', async () => {
    const throttle = new Throttle({} as AccountPool);
    for (let count = 0; count < requests.times; count++) {
      if ((await throttle.spendRequest('203.0.113.7')) !== undefined) throw new Error(`refused at ${count}`);
    }
    expect(await throttle.spendRequest('203.0.113.7')).toBeGreaterThan(0);
    expect(await throttle.spendRequest('203.0.113.8')).toBeUndefined();
  });
});
