import { createInk } from './ink.js';

const marks = ['bold', 'dim', 'warn'] as const;

describe.each(marks)('%s', (mark) => {
  it('leaves text alone without colour', () => {
    expect(createInk(false)[mark]('text')).toBe('text');
  });

  it('is set and taken back with colour', () => {
    expect(createInk(true)[mark]('text')).toMatch(/^\p{Cc}\[\d+mtext\p{Cc}\[0m$/u);
  });
});

it('the marks differ', () => {
  const ink = createInk(true);
  expect(new Set(marks.map((mark) => ink[mark]('x'))).size).toBe(marks.length);
});
