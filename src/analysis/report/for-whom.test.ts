import { forWhom } from './for-whom.js';

it('with an assumed height, only pace is the runner’s own', () => {
  expect(forWhom('assumed', 'en')).toBe('for your pace');
  expect(forWhom('runner', 'en')).toBe('for your pace and height');
  expect(forWhom('file', 'en')).toBe('for your pace and height');
});
