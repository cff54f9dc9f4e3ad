import { developerMeaning } from './developer-channels.js';

describe('developerMeaning', () => {
  /** Names and units as they stand in real files, and what one unit is worth. */
  test.each([
    ['Power', 'Watts', 'powerW', 1],
    ['RP_Power', 'W', 'powerW', 1],
    ['Ground Time', 'Milliseconds', 'contactTimeMs', 1],
    ['Vertical Oscillation', 'Centimeters', 'verticalOscillationMm', 10],
    ['vertical_oscillation', 'mm', 'verticalOscillationMm', 1],
    ['Elevation', 'Meters', 'altitudeM', 1],
    ['Speed', 'M/S', 'speedMps', 1],
    ['Speed', 'km/h', 'speedMps', 1 / 3.6],
    ['Distance', 'Meters', 'distanceM', 1],
    ['Distance', 'km', 'distanceM', 1000],
    ['Step Length', 'cm', 'stepLengthM', 0.01],
    ['Step Speed Loss', 'cm/s', 'stepSpeedLossCmps', 1],
    ['Ground Contact Time Balance', '%', 'contactBalancePct', 1],
    ['Step Speed Loss', 'm/s', 'stepSpeedLossCmps', 100],
    ['Ground Time Balance', '%', 'contactBalancePct', 1],
    ['Stance Time', 'msec', 'contactTimeMs', 1],
    ['GCT', 's', 'contactTimeMs', 1000],
    ['Vert. Osc.', 'centimetres', 'verticalOscillationMm', 10],
    ['Vertical Oscillation', 'm', 'verticalOscillationMm', 1000],
    ['Heart Rate', 'bpm', 'heartRateBpm', 1],
    ['  ground   contact-time ', ' s ', 'contactTimeMs', 1000],
  ])('%s in %s is %s', (name, unit, channel, factor) => {
    expect(developerMeaning(name, unit)).toEqual({ channel, factor });
  });

  test.each([
    ['Cadence', 'spm', 'bothFeet'],
    ['Cadence', 'steps/min', 'bothFeet'],
    ['Cadence', 'strides per minute', 'oneFoot'],
    ['Cadence', 'RPM', undefined],
    ['Cadence', '', undefined],
    ['', 'spm', 'bothFeet'],
  ])('cadence "%s" in "%s" counts %s', (name, unit, counted) => {
    expect(developerMeaning(name, unit)).toEqual({
      channel: 'cadenceSpm',
      factor: 1,
      ...(counted ? { counted } : {}),
    });
  });

  test.each([
    ['Form Power', 'Watts'],
    ['Air Power', 'Watts'],
    ['Leg Spring Stiffness', 'kN/m'],
    ['Vertical Oscillation Balance', '%'],
    ['Leg Spring Stiffness Balance', '%'],
    ['Step Speed Loss', '%'],
    ['Ground Time', ''],
    ['Power', 'bpm'],
    ['Power', ''],
    ['Speed', 'constructor'],
    ['Stride Length', 'm'],
    ['Cadence', 'ms'],
    ['', 'Watts'],
    ['', ''],
  ])('"%s" in "%s" measures nothing that is used', (name, unit) => {
    expect(developerMeaning(name, unit)).toBeUndefined();
  });
});
