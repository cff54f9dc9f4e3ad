import { forWhom } from './for-whom.js';

it('with an assumed height, only pace is the runner’s own', () => {
  expect(forWhom('assumed')).toBe('for your pace');
  expect(forWhom('runner')).toBe('for your pace and height');
  expect(forWhom('file')).toBe('for your pace and height');
});
