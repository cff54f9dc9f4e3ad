import fc from 'fast-check';
import { attachment, fileNameIn } from './content-disposition.js';

const names = [
  'morning run.fit',
  'läuft "schnell".fit',
  'Пробежка.gpx',
  '朝のランニング.tcx',
  'جري الصباح.fit',
  '🏃‍♀️🎉.fit',
  `it's 100% (really) * ; filename="x.exe".fit`,
  '<img src=x onerror=alert(1)>.fit',
  'two\r\nset-cookie: lines=1.fit',
  'back\\slash.fit',
  '跑'.repeat(300),
];

describe('the header under which a file goes out', () => {
  it.each(names)('holds %p in ASCII of one line, and gives it back', (name) => {
    const header = attachment(name);
    expect(header).toMatch(/^attachment; filename="[\w.()+ -]*"; filename\*=UTF-8''[\w.!~%-]*$/);
    expect(fileNameIn(header)).toBe(name);
  });

  it('gives every name back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        (name) => fileNameIn(attachment(name)) === name,
      ),
    );
  });

  it('has a place for half a character, as a name that was cut may end with', () => {
    expect(fileNameIn(attachment('run 🏃'.slice(0, -1)))).toBe('run \uFFFD');
  });
});

describe('the name in a header that came in', () => {
  it.each([
    ['attachment; filename="run.fit"', 'run.fit'],
    ['attachment; filename=run.fit', 'run.fit'],
    ['attachment; filename="my \\"run\\".fit"', 'my "run".fit'],
    ['attachment; filename="_.fit"; filename*=UTF-8\'de\'%C3%BC.fit', 'ü.fit'],
    ["attachment; filename*=utf-8''%E0%A4%A", null],
    [Buffer.from('attachment; filename="läuft.fit"').toString('latin1'), 'läuft.fit'],
    ['attachment; filename="l\xe4uft.fit"', 'läuft.fit'],
    ['attachment', null],
    ['attachment; filename=""', null],
    [undefined, null],
  ])('%p is %p', (header, name) => {
    expect(fileNameIn(header)).toBe(name);
  });
});
