import { aReport } from '../../../test/builders/a-report.js';
import { reportReferences } from './report-references.js';
import type { Report } from './report.js';

const named = (parts: Parameters<typeof aReport>[0], author: string) =>
  reportReferences(aReport(parts)).some((reference) => reference.startsWith(author));

describe('the references of a report', () => {
  it('name what the method rests on, each once and in order', () => {
    const all = reportReferences(aReport());
    expect(all).toEqual([...new Set(all)].sort());
    expect(named({}, 'Ferber')).toBe(true);
  });

  it('name what is told of drift, hills and sensors only where it is told', () => {
    const context = { drift: {}, hills: [{}] } as unknown as Report['context'];
    const dynamics = {} as Report['dynamics'];
    expect(['Apte', 'Gottschall', 'Forrester'].map((author) => named({}, author))).toEqual([
      false,
      false,
      false,
    ]);
    expect(['Apte', 'Burns', 'Gottschall', 'Vernillo'].every((author) => named({ context }, author))).toBe(
      true,
    );
    expect(named({ dynamics }, 'van Oeveren')).toBe(true);
  });
});
