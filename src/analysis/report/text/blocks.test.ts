import { aReport } from '../../../../test/builders/a-report.js';
import { createFormatter } from '../format-units.js';
import { bullet, columns, paragraph, section } from './blocks.js';
import { createInk } from './ink.js';
import type { TextView } from './view.js';

const view: TextView = {
  report: aReport(),
  format: createFormatter('metric'),
  ink: createInk(false),
  language: 'en',
  width: 20,
};

describe('a section', () => {
  it('has a heading and indented lines', () => {
    expect(section(view, 'What to do', ['first', '', 'second'])).toEqual([
      'WHAT TO DO',
      '  first',
      '',
      '  second',
    ]);
  });

  it('is left out when it has no lines', () => {
    expect(section(view, 'What to do', [])).toEqual([]);
  });

  it('holds paragraphs and lists that fit into its width', () => {
    const lines = section(view, 'Notes', [
      ...paragraph(view, 'a paragraph of several words'),
      ...bullet(view, 'an item of several words'),
    ]);
    expect(lines.slice(1)).toEqual([
      '  a paragraph of',
      '  several words',
      '  • an item of',
      '    several words',
    ]);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
  });
});

describe('columns', () => {
  it('are as wide as their longest cell, without spaces at the end', () => {
    expect(
      columns([
        ['a', 'long cell', 'x'],
        ['bcd', 'e', ''],
      ]),
    ).toEqual(['a    long cell  x', 'bcd  e']);
  });

  it('can stand to the right', () => {
    expect(columns([['9', 'x'], ['10']], [0])).toEqual([' 9  x', '10']);
  });
});
