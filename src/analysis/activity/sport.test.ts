import { mayBeRunning, sportFromText } from './sport.js';

describe('sportFromText', () => {
  test.each([
    ['Running', 'generic'],
    ['run', 'generic'],
    ['RUN', 'generic'],
    ['9', 'generic'],
    ['jogging', 'generic'],
    ['Jogging', 'generic'],
    ['jog', 'generic'],
    ['Laufen', 'generic'],
    ['Lauf', 'generic'],
    ['Waldlauf', 'generic'],
    ['course_a_pied', 'generic'],
    ['Course à pied', 'generic'],
    ['TrailRun', 'trail'],
    ['TrailRunning', 'trail'],
    ['trail_running', 'trail'],
    ['trailrun', 'trail'],
    ['TRAILRUN', 'trail'],
    ['VirtualRun', 'virtualActivity'],
    ['treadmill_running', 'treadmill'],
    ['Laufband', 'treadmill'],
    ['indoor running', 'indoorRunning'],
    ['Run/Walk', 'generic'],
  ])('"%s" is a run, %s', (text, subSport) => {
    expect(sportFromText(text)).toEqual({ sport: 'running', subSport });
  });

  test.each([
    ['Biking', 'biking'],
    ['VirtualRide', 'virtual_ride'],
    ['ride', 'ride'],
    ['EBikeRide', 'ebike_ride'],
    ['Radfahren', 'radfahren'],
    ['cycling', 'cycling'],
    ['walking', 'walking'],
    ['Hike', 'hike'],
    ['Wandern', 'wandern'],
    ['open_water_swimming', 'open_water_swimming'],
    ['Rowing', 'rowing'],
    ['Skilanglauf', 'skilanglauf'],
    ['Eislaufen', 'eislaufen'],
    ['BackcountrySki', 'backcountry_ski'],
    ['InlineSkate', 'inline_skate'],
    ['SwimRun', 'swim_run'],
    ['Kayaking', 'kayaking'],
    ['Yoga', 'yoga'],
    ['strength_training', 'strength_training'],
  ])('"%s" is another sport', (text, sport) => {
    expect(sportFromText(text)).toEqual({ sport, subSport: 'generic' });
    expect(mayBeRunning(sport)).toBe(false);
  });

  test.each([undefined, '', 'Other', 'Morning session', 'Entraînement', 'stride', 'throw', '42', 'Radio'])(
    '"%s" names no sport: how the samples move decides',
    (text) => {
      expect(sportFromText(text)).toBeUndefined();
    },
  );

  test('a place alone is kept, and how the samples move decides', () => {
    expect(sportFromText('treadmill')).toEqual({ sport: 'generic', subSport: 'treadmill' });
    expect(mayBeRunning('generic')).toBe(true);
  });
});
