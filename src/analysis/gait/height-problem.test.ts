import { heightProblem } from './height-problem.js';

describe('what is said of a height that cannot be metres', () => {
  it.each([
    [178, /^178 looks like centimetres: write 1\.78\.$/],
    [1780, /millimetres: write 1\.78/],
    [70, /inches: write 1\.78/],
    [5.8, /^5\.8 looks like feet: write metres, for example 1\.73 for 5 ft 8 in/],
    [`5'10"`, /feet and inches: write 1\.78/],
    ['5′ 10″', /write 1\.78/],
    ['5 ft 10 in', /write 1\.78/],
    [`6'`, /write 1\.83/],
    ['1,78 m', /as a number, 1\.78, not as text/],
    ['178 cm', /178 looks like centimetres: write 1\.78/],
  ])('%p', (input, words) => {
    expect(heightProblem(input)).toMatch(words);
  });

  it.each([0, -1.78, 0.178, 300, 17_800, '', 'tall', `5'10" or so`, null, {}, [1.78]])(
    'nothing is guessed from %p',
    (input) => {
      expect(heightProblem(input)).toMatch(/write metres between 1\.0 and 2\.5/);
    },
  );

  it('shows at most a little of what was sent', () => {
    expect(heightProblem('x'.repeat(10_000)).length).toBeLessThan(150);
  });
});
