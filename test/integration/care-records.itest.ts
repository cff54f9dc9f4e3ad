import { readFileSync } from 'node:fs';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import { insertReview } from '../builders/a-review.js';
import { pdfTexts } from '../builders/pdf-texts.js';
import type { Asker } from './access/askers.js';
import { startCareService, type CareService } from './care-service.js';
import { finishedRun, uploadRun } from './runs-client.js';

const recording = readFileSync('samples/easy-run-with-long-steps.fit');

describe('the record of a signed review', () => {
  let service: CareService;
  let runner: Asker;
  let physio: Asker;
  let practiceId: string;
  let patientId: string;
  let runId: string;
  let reviewId: string;

  beforeAll(async () => {
    service = await startCareService();
    runner = await service.somebody('Ada Größer');
    physio = await service.somebody('Paul Physio', 'physio');
    practiceId = await service.practice('Physio am Park');
    patientId = await service.patient(practiceId, runner);
    await service.member(practiceId, physio, 'physio');
    runId = (await uploadRun(runner.ask, recording)).id;
    await finishedRun(runner.ask, runId);
    const [report] = await service.database.query<{ id: string }>(
      `select id from report where run_id = $1 and is_current`,
      [runId],
    );
    reviewId = await insertReview(service.database, {
      practiceId,
      runnerId: runner.runnerId ?? '',
      runId,
      reportId: report.id,
    });
  });

  afterAll(async () => {
    await service.stop();
  });

  const asPatient = (asker: Asker, accept: string, review = reviewId, patient = patientId) =>
    asker.ask(`/api/v1/care/patients/${patient}/reviews/${review}/record`, { headers: { accept } });
  const asRunner = (asker: Asker, accept: string, review = reviewId) =>
    asker.ask(`/api/v1/care/reviews/${review}/record`, { headers: { accept } });
  const bundleIn = async (response: Response) => (await response.json()) as Bundle<FhirResource>;

  it.each([
    ['application/pdf', 'application/pdf', 'stridecheck-2025-04-12-review-1.pdf'],
    [
      'application/fhir+json',
      'application/fhir+json; charset=utf-8',
      'stridecheck-2025-04-12-review-1.fhir.json',
    ],
    ['*/*', 'application/pdf', 'stridecheck-2025-04-12-review-1.pdf'],
  ])('who accepts %s gets it as %s, to be saved and kept by nobody', async (accept, type, name) => {
    for (const response of [await asPatient(physio, accept), await asRunner(runner, accept)]) {
      await response.body?.cancel();
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': type,
        'content-disposition': expect.stringContaining(`attachment; filename="${name}"`),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it('the paper names runner, practice and who signed, and no address', async () => {
    const response = await asPatient(physio, 'application/pdf');
    const texts = pdfTexts(new Uint8Array(await response.arrayBuffer()))
      .flat()
      .join(' ');
    for (const part of ['Ada Größer', 'Signed by Paul Physio', 'Well done.', 'Forerunner 255']) {
      expect(texts).toContain(part);
    }
    expect(texts).not.toContain('@');
  });

  it('the file in FHIR format holds the measured numbers, the same paper, and no address', async () => {
    const text = await (await asPatient(physio, 'application/fhir+json')).text();
    expect(text).not.toContain('@');
    const bundle = JSON.parse(text) as Bundle<FhirResource>;
    const kinds = new Set(bundle.entry?.map(({ resource }) => resource?.resourceType));
    expect([...kinds].sort()).toEqual([
      'CodeSystem',
      'Device',
      'DocumentReference',
      'Observation',
      'Patient',
      'Provenance',
    ]);
    const document = bundle.entry?.find(({ resource }) => resource?.resourceType === 'DocumentReference');
    const data =
      document?.resource?.resourceType === 'DocumentReference'
        ? document.resource.content[0].attachment.data
        : undefined;
    expect(
      pdfTexts(Buffer.from(data ?? '', 'base64'))
        .flat()
        .join(' '),
    ).toContain('Signed by Paul Physio');
  });

  const hasHeartRate = ({ entry }: Bundle<FhirResource>) =>
    entry?.some(
      ({ resource }) =>
        resource?.resourceType === 'Observation' && resource.code.coding?.[0].code === '8867-4',
    );

  it('a practice gets the heart rate where curves are shared, the runner always', async () => {
    expect(hasHeartRate(await bundleIn(await asPatient(physio, 'application/fhir+json')))).toBe(true);
    await service.database.query(`update consent set shares_series = false where patient_id = $1`, [
      patientId,
    ]);
    expect(hasHeartRate(await bundleIn(await asPatient(physio, 'application/fhir+json')))).toBe(false);
    expect(hasHeartRate(await bundleIn(await asRunner(runner, 'application/fhir+json')))).toBe(true);
  });

  it('the runner reads that a practice took it, who, and of which run', async () => {
    await (await asPatient(physio, 'application/pdf')).body?.cancel();
    const { looks } = (await (await runner.ask('/api/v1/care/looks')).json()) as {
      looks: { action: string; actor: string; runId: string }[];
    };
    expect(looks[0]).toMatchObject({ action: 'record.taken', actor: 'Paul Physio', runId });
  });

  it('is no more there for others than the run is', async () => {
    const other = await service.somebody('Somebody else');
    const elsewhere = await service.somebody('Works elsewhere', 'physio');
    await service.member(await service.practice('Elsewhere'), elsewhere, 'owner');
    for (const accept of ['application/pdf', 'application/fhir+json']) {
      expect((await asRunner(other, accept)).status).toBe(404);
      expect((await asRunner(physio, accept)).status).toBe(404);
      expect((await asPatient(elsewhere, accept)).status).toBe(404);
      expect((await asPatient(physio, accept, runId)).status).toBe(404);
      expect((await asRunner(runner, accept, 'no-id')).status).toBe(404);
    }
  });

  it('a form that there is not is refused', async () => {
    for (const response of [await asPatient(physio, 'text/html'), await asRunner(runner, 'text/html')]) {
      expect(response.status).toBe(406);
      expect(await response.json()).toMatchObject({ code: 'not-acceptable' });
    }
  });

  it('after sharing has ended the runner keeps it, and the practice does not', async () => {
    await service.database.query(
      `update consent set ended_at = now(), ended_because = 'runner' where patient_id = $1`,
      [patientId],
    );
    expect((await asPatient(physio, 'application/pdf')).status).toBe(404);
    expect((await asRunner(runner, 'application/pdf')).status).toBe(200);
  });
});
