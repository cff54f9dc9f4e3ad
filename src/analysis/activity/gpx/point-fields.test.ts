import { extensionFields, ownFields } from './point-fields.js';

describe('the fields of a GPX point', () => {
  it('are found under names in lower case only, since names are lowered before', () => {
    for (const name of extensionFields.keys()) expect(name).toBe(name.toLowerCase());
  });

  it.each(['cad', 'cadence', 'runcadence'])('include cadence as %s', (name) => {
    expect(extensionFields.get(name)?.channel).toBe('cadenceSpm');
  });

  it.each(['hr', 'heartrate', 'heartratebpm'])('include heart rate as %s', (name) => {
    expect(extensionFields.get(name)?.channel).toBe('heartRateBpm');
  });

  it('never include temperature, course or what the watch makes of a run', () => {
    for (const name of ['atemp', 'course', 'bearing', 'energy', 'verticalspeed', 'name', 'time', 'ele']) {
      expect(extensionFields.has(name)).toBe(false);
    }
  });

  it('rank the point’s own height before that of an extension, and the extension’s speed before that of 1.0', () => {
    const rankOf = (field?: { readonly rank: number }) => field?.rank ?? NaN;
    expect(rankOf(ownFields.get('ele'))).toBeGreaterThan(rankOf(extensionFields.get('altitude')));
    expect(rankOf(extensionFields.get('speed'))).toBeGreaterThan(rankOf(ownFields.get('speed')));
  });

  it('rank three names of cadence apart, so that none is taken by chance', () => {
    const ranks = ['runcadence', 'cad', 'cadence'].map((name) => extensionFields.get(name)?.rank);
    expect(ranks).toEqual([3, 2, 1]);
  });
});
