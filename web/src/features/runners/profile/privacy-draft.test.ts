import { draftsOf, faultsOf, zoneAt, zonesOf } from './privacy-draft.js';

const home = { id: '0190', name: 'Home', latitudeDeg: 52.5, longitudeDeg: 13.4, radiusM: 300 };

describe('zones in their fields', () => {
  it('come back as they were saved', () => {
    expect(zonesOf(draftsOf({ trimM: 0, zones: [home] }))).toEqual([home]);
  });

  it('take a decimal comma and a minus sign of print', () => {
    const zone = {
      ...zoneAt(undefined, { key: 'n', name: ' Office ' }),
      latitude: '−33,9',
      longitude: '18.4',
    };
    expect(faultsOf(zone)).toEqual([]);
    expect(zonesOf([zone])).toEqual([
      { name: 'Office', latitudeDeg: -33.9, longitudeDeg: 18.4, radiusM: 200 },
    ]);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(61) }, 'name'],
    [{ latitude: '' }, 'latitude'],
    [{ latitude: '91' }, 'latitude'],
    [{ longitude: 'east' }, 'longitude'],
    [{ radiusM: 20 }, 'radius'],
  ])('%j is refused for its %s', (change, fault) => {
    expect(faultsOf({ ...zoneAt(home, { key: 'n', name: 'Home' }), ...change })).toEqual([fault]);
  });

  it('know a place to the metre, not closer', () => {
    expect(zoneAt({ latitudeDeg: 52.123456789, longitudeDeg: 13 }, { key: 'n', name: 'Home' }).latitude).toBe(
      '52.12346',
    );
  });
});
