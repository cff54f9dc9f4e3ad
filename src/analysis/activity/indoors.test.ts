import { isIndoors } from './indoors.js';

describe('a run is indoors', () => {
  test.each(['treadmill', 'indoorRunning', 'virtualActivity'])('when the file calls it %s', (subSport) => {
    expect(isIndoors({ subSport })).toBe(true);
  });

  test.each(['generic', 'trail', 'track', 'street'])('but not as %s', (subSport) => {
    expect(isIndoors({ subSport })).toBe(false);
  });
});
