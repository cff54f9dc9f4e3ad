import { deviceFromText } from './device-text.js';

describe('the device in a GPX or TCX file', () => {
  it.each([
    ['Garmin Forerunner 220', { maker: 'garmin', product: 'Forerunner 220' }],
    ['Forerunner 945', { product: 'Forerunner 945' }],
    ['StravaGPX', { product: 'StravaGPX' }],
    ['  Polar\n', { maker: 'polar' }],
    ['', {}],
    [undefined, {}],
  ])('%j becomes %j', (text, device) => {
    expect(deviceFromText(text)).toEqual(device);
  });

  it('loses its serial number', () => {
    expect(deviceFromText('Garmin Edge 530 SN 3888752595')).toEqual({
      maker: 'garmin',
      product: 'Edge 530 SN',
    });
  });

  it('is never a long text', () => {
    expect(deviceFromText('a'.repeat(10_000)).product?.length).toBeLessThanOrEqual(60);
  });
});
