import { codesInSource } from '../../../test/builders/codes-in-source.js';
import { Problem, Unreachable } from '../api/problem.js';
import { problemTexts } from './problem-texts.js';
import { wordsOf } from './words-of.js';

/** How the service writes the code of a problem: thrown, answered, or handed to the sign-in library. */
const patterns = [
  /ProblemException\(\s*\d+,\s*'([\w-]+)'/g,
  /plain\(\s*[\w.]+,\s*'([\w-]+)'/g,
  /\bcode(?:: | = )'([\w-]+)'/g,
];
/** What a file is faulty in, and what a file in FHIR format names, is written like a problem and is none. */
const withOtherCodes = ['runs', 'care'];
/** A fault of a form's field within the service, which no answer carries. */
const inner = ['custom'];

const codes = ['accounts', 'platform/http', 'runners', 'runs', 'takeout', 'care', 'connections']
  .flatMap((folder) =>
    codesInSource(folder, withOtherCodes.includes(folder) ? patterns.slice(0, 2) : patterns),
  )
  .filter((code) => !inner.includes(code));

it('the service has codes, and they are found', () => {
  expect(codes).toEqual(
    expect.arrayContaining(['not-signed-in', 'too-large', 'SESSION_NOT_FRESH', 'internal']),
  );
});

it.each([...new Set(codes)])('%s has words in every language', (code) => {
  expect(Object.keys(problemTexts.en)).toContain(code);
});

describe('words for what went wrong', () => {
  const problem = (code: string, detail = 'Said by the service.') =>
    new Problem({ title: 'Title', status: 400, detail, code });

  it('are ours where we know the code', () => {
    expect(wordsOf(problem('no-room'), 'de')).toBe(problemTexts.de['no-room']);
    expect(wordsOf(problem('no-room'), 'en')).toBe(problemTexts.en['no-room']);
  });

  it('keep the number that the service says', () => {
    const detail = 'An export may have 16 GB.';
    expect(wordsOf(problem('too-large', detail), 'en')).toBe(`The file is too large. ${detail}`);
    expect(wordsOf(problem('too-large', detail), 'de')).toBe(
      `Die Datei ist zu groß. Einzelheiten (auf Englisch): ${detail}`,
    );
  });

  it('are the service’s own for want of any', () => {
    expect(wordsOf(problem('new-code'), 'en')).toBe('Said by the service.');
    expect(wordsOf(problem('new-code'), 'de')).toContain('Das hat nicht geklappt.');
    expect(wordsOf(problem('toString'), 'en')).toBe('Said by the service.');
  });

  it('say how long to wait, and when nobody answers', () => {
    const often = new Problem({ title: '', status: 429 }, 61);
    expect(wordsOf(often, 'de')).toBe('Zu viele Versuche. Versuche es in 2 Minuten noch einmal.');
    const busy = new Problem({ title: '', status: 429, code: 'too-many-papers' }, 2);
    expect(wordsOf(busy, 'de')).toBe(problemTexts.de['too-many-papers']);
    expect(wordsOf(new Unreachable(), 'de')).toBe(problemTexts.de.unreachable);
  });
});
