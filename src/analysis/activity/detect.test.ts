import fc from 'fast-check';
import { tinyFit, tinyGpx, tinyTcx } from '../../../test/builders/tiny-files.js';
import { bytesOf } from '../../../test/builders/xml-files.js';
import { ActivityError } from './activity-error.js';
import { detectFormat } from './detect.js';

const bytes = (...values: readonly number[]) => new Uint8Array(values);

describe('the format of a file', () => {
  it.each([
    ['fit', tinyFit({ seconds: 1 })],
    ['gpx', tinyGpx({ seconds: 1 })],
    ['tcx', tinyTcx({ seconds: 1 })],
    ['fit', bytes(12, 16, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54)],
    ['gpx', bytesOf('\uFEFF<gpx/>')],
    ['gpx', bytesOf('\n \n<?xml version="1.0"?><!-- by hand --><g:gpx xmlns:g="http://x"/>')],
    ['tcx', bytesOf('<tcx:TrainingCenterDatabase/>')],
    ['gpx', bytes(0xff, 0xfe, ...[...'<gpx/>'].flatMap((c) => [c.charCodeAt(0), 0]))],
    ['gpx', bytes(0xfe, 0xff, ...[...'<gpx/>'].flatMap((c) => [0, c.charCodeAt(0)]))],
  ])('is %s by its bytes', (format, file) => {
    expect(detectFormat(file)).toBe(format);
  });

  it.each([
    ['empty', bytes()],
    ['zip', bytesOf('PK\x03\x04....')],
    ['JSON', bytesOf('\n  {"a": 1}')],
    ['JSON', bytesOf('[1, 2]')],
    ['web page', bytesOf('<!DOCTYPE html>\n<html></html>')],
    ['web page', bytesOf('<html><body/></html>')],
    ['KML', bytesOf('<?xml version="1.0"?><kml xmlns="x"/>')],
    ['PDF', bytesOf('%PDF-1.7')],
    ['image', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10)],
    ['image', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['image', bytesOf('<svg/>')],
    ['piece of a TCX', bytesOf('<Activities><Activity Sport="Running"/></Activities>')],
    ['XML of another kind (pwx)', bytesOf('<pwx/>')],
    ['XML of another kind', bytesOf('<!-- only a comment')],
    ['not a FIT, GPX or TCX', bytesOf('time;cadence\n1;84')],
    ['not a FIT, GPX or TCX', bytes(14, 16, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 0, 0)],
    ['not a FIT, GPX or TCX', bytes(99, 16, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54)],
  ])('that cannot be read is named: %s', (words, file) => {
    expect(() => detectFormat(file)).toThrow(ActivityError);
    expect(() => detectFormat(file)).toThrow(
      expect.objectContaining({ code: 'notAnActivity', message: expect.stringContaining(words) }),
    );
  });

  it('is refused with a DOCTYPE', () => {
    expect(() => detectFormat(bytesOf('<?xml version="1.0"?><!DOCTYPE gpx SYSTEM "x.dtd"><gpx/>'))).toThrow(
      expect.objectContaining({ code: 'refused', position: { line: 1 } }),
    );
  });

  it('does not repeat a long or strange root in its sentence', () => {
    const file = bytesOf(`<${'x'.repeat(5000)}/>`);
    expect(() => detectFormat(file)).toThrow(expect.objectContaining({ code: 'notAnActivity' }));
    try {
      detectFormat(file);
    } catch (error) {
      expect(String(error).length).toBeLessThan(200);
    }
  });

  it('is found, or an ActivityError, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (file) => {
        try {
          expect(['fit', 'gpx', 'tcx']).toContain(detectFormat(file));
        } catch (error) {
          expect(error).toBeInstanceOf(ActivityError);
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
