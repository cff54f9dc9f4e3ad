import { sentencesOf } from './sentences.js';

it('a text is parted into its sentences, in order, and none is lost', () => {
  expect(sentencesOf('See a doctor: back pain; numbness. Until then no runs, please.', 'en')).toEqual([
    'See a doctor: back pain; numbness.',
    'Until then no runs, please.',
  ]);
  expect(sentencesOf('', 'de')).toEqual([]);
});
