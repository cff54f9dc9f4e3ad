import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  aGaitAnalysis,
  aGaitWithoutCadence,
  aLikelyPattern,
  anActivity,
  aSource,
} from '../../../test/builders/a-gait-analysis.js';
import { buildReport } from './build-report.js';
import { reportJsonSchema } from './json-schema.js';
import { reportSchemaId, type Report } from './report.js';

const path = new URL('report.schema.json', import.meta.url);

// Set UPDATE_SCHEMA=1 to write the file anew after a change of report.ts, then format it.
if (process.env.UPDATE_SCHEMA) writeFileSync(path, JSON.stringify(reportJsonSchema(), null, 2));
const checkedIn = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

const validate = new Ajv2020({ formats: { 'date-time': true } }).compile(checkedIn);
const reportOf = (gait = aGaitAnalysis()) => buildReport({ activity: anActivity(), gait, source: aSource() });

it('the checked-in schema is the one of report.ts (UPDATE_SCHEMA=1 writes it anew)', () => {
  expect(checkedIn).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
});

describe('the schema, read by a validator that knows nothing of us', () => {
  it.each([
    ['a flagged run', aLikelyPattern()],
    ['a run without a flag', aGaitAnalysis()],
    ['a run without cadence', aGaitWithoutCadence()],
  ])('accepts the report of %s', (_, gait) => {
    validate(JSON.parse(JSON.stringify(reportOf(gait))));
    expect(validate.errors).toBeNull();
  });

  it.each<[string, (report: Report) => unknown]>([
    ['another schema id', (report) => ({ ...report, schema: 'stridecheck.report/2' })],
    [
      'a level that does not exist',
      (report) => ({ ...report, verdict: { ...report.verdict, level: 'certain' } }),
    ],
    ['a language that nobody wrote texts in', (report) => ({ ...report, language: 'fr' })],
    ['a number as text', (report) => ({ ...report, run: { ...report.run, elapsedTimeS: '3660' } })],
    ['a field nobody knows', (report) => ({ ...report, serialNumber: 12 })],
    ['no advice', (report) => ({ ...report, advice: undefined })],
    [
      'an advice that is not in the article',
      (report) => ({ ...report, advice: [{ ...report.advice[0], id: 'insoles' }] }),
    ],
  ])('refuses %s', (_, change) => {
    expect(validate(change(reportOf()))).toBe(false);
  });

  it('names the report it is for', () => {
    expect(JSON.stringify(checkedIn)).toContain(reportSchemaId);
    expect(checkedIn).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Stridecheck report',
    });
  });
});
