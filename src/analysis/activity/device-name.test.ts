import { deviceName } from './device-name.js';

describe('the name of a watch', () => {
  test('is maker and product, as far as the file tells', () => {
    expect(deviceName({ maker: 'acme', product: 'one' })).toBe('acme one');
    expect(deviceName({ product: 'one' })).toBe('one');
    expect(deviceName({})).toBeNull();
  });

  test('says the maker once', () => {
    expect(deviceName({ maker: 'stryd', product: 'Stryd Wind' })).toBe('Stryd Wind');
  });
});
