import { bytesOf } from '../../../../test/builders/xml-files.js';
import { readProlog } from './prolog.js';

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};

describe('the start of an XML file', () => {
  it.each([
    ['<gpx/>', 'gpx'],
    ['<?xml version="1.0"?><gpx>', 'gpx'],
    ['\r\n  <?xml version="1.0"?>\n<!-- from <a> watch -->\n<g:gpx xmlns:g="x">', 'g:gpx'],
    ['<?xml version="1.0"?><?xml-stylesheet href="a"?><TrainingCenterDatabase', 'TrainingCenterDatabase'],
  ])('%j names its root', (text, root) => {
    expect(readProlog(bytesOf(text))).toEqual({ encoding: 'utf-8', start: 0, root });
  });

  it('is no XML without a < as its first character', () => {
    expect(readProlog(bytesOf('time;speed'))).toBeUndefined();
    expect(readProlog(new Uint8Array())).toBeUndefined();
    expect(readProlog(bytesOf(' '.repeat(70_000) + '<gpx/>'))).toBeUndefined();
  });

  it('names a DOCTYPE before the root', () => {
    expect(
      readProlog(bytesOf('<?xml version="1.0"?>\n<!DOCTYPE gpx [<!ENTITY a "b">]><gpx/>')),
    ).toMatchObject({
      doctype: 'gpx',
    });
    expect(readProlog(bytesOf('<!doctype html><html>'))).toMatchObject({ doctype: 'html' });
  });

  it.each([
    ['a UTF-8 mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf('<gpx/>')]), 'utf-8', 3],
    ['a UTF-16 mark', new Uint8Array([0xff, 0xfe, ...utf16('<gpx/>', true)]), 'utf-16le', 2],
    ['a big-endian UTF-16 mark', new Uint8Array([0xfe, 0xff, ...utf16('<gpx/>', false)]), 'utf-16be', 2],
    ['UTF-16 without a mark', utf16('<gpx/>', true), 'utf-16le', 0],
    ['big-endian UTF-16 without a mark', utf16('<gpx/>', false), 'utf-16be', 0],
  ])('is legible after %s', (_, bytes, encoding, start) => {
    expect(readProlog(bytes)).toEqual({ encoding, start, root: 'gpx' });
  });

  it('declares its encoding, unless it is legible only as another', () => {
    expect(readProlog(bytesOf("<?xml version='1.0' encoding='ISO-8859-1'?><gpx/>"))?.encoding).toBe(
      'ISO-8859-1',
    );
    expect(readProlog(bytesOf('<?xml version="1.0" encoding="UTF-16"?><gpx/>'))?.encoding).toBe('utf-8');
  });

  it('has no root when a comment never ends', () => {
    expect(readProlog(bytesOf('<!-- gpx'))).toEqual({ encoding: 'utf-8', start: 0 });
    expect(readProlog(bytesOf('<?xml version="1.0"'))).toEqual({ encoding: 'utf-8', start: 0 });
  });
});
