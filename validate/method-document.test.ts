import { readFileSync } from 'node:fs';
import { tablesBegin, withTables } from './method-document.js';

test('new tables replace the old ones and leave the text before them', () => {
  const old = `# Method\n\nText.\n\n${tablesBegin}\n\n## Old\n\n| 1 |\n`;
  expect(withTables(old, '## New\n')).toBe(`# Method\n\nText.\n\n${tablesBegin}\n\n## New\n`);
});

test('a document without a place for them is refused', () => {
  expect(() => withTables('# Method', '## New')).toThrow(RangeError);
});

test('the method document has its place, and tells every goal with its outcome', () => {
  const text = readFileSync('docs/METHOD.md', 'utf8');
  expect(text).toContain(tablesBegin);
  expect(text).toContain('## What the method cannot see');
  expect(text).toMatch(/false stretches per 100 unchanged runs, 10 earlier runs/);
});
