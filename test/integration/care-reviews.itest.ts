import { readFileSync } from 'node:fs';
import { methodVersion } from '../../src/analysis/gait/thresholds.js';
import { ownReviews, ReviewClient, type ReviewAnswer } from './reviews-client.js';
import { signedRows, startReviewing, type ReviewingPractice } from './reviewing-practice.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { eventually } from './service-process.js';

const aDayS = 86_400;

describe('writing and signing reviews', () => {
  let practice: ReviewingPractice;

  beforeAll(async () => {
    practice = await startReviewing();
  });

  afterAll(async () => {
    await practice.service.stop();
  });

  const codesOf = (answers: ReviewAnswer[]) =>
    answers.map(({ status, body }) => (status === 200 ? 200 : body.code)).sort();

  describe('the draft', () => {
    it('is one of the practice: an assistant begins, a physio goes on, and each change counts', async () => {
      const { physio, colleague, assistant, newRun } = practice;
      const run = await newRun();
      expect((await run.read(physio)).body).toEqual({ draft: null, signed: [] });

      const begun = await run.write(assistant, 0, { comment: 'Seen.' });
      const marks = [{ startS: 60, endS: 120, comment: 'Here.' }];
      const gone = await run.write(physio, 1, { comment: 'Seen together.', marks });

      expect(begun).toMatchObject({ status: 200, body: { editedBy: 'Arne Assistant' } });
      expect(gone).toMatchObject({
        status: 200,
        body: {
          editedBy: 'Paul Physio',
          comment: 'Seen together.',
          marks,
          reportChanged: false,
        },
      });
      expect(gone.body.revision).toBeGreaterThan(begun.body.revision as number);
      expect((await run.read(colleague)).body).toEqual({ draft: gone.body, signed: [] });
    });

    it('of two who change the same one, the second gets what there is, and loses nothing', async () => {
      const { physio, colleague, newRun } = practice;
      const run = await newRun();
      await run.write(physio, 0, { comment: 'First.' });
      const changes = ['Paul’s words', 'Carla’s words'];

      const answers = await Promise.all([
        run.write(physio, 1, { comment: changes[0] }),
        run.write(colleague, 1, { comment: changes[1] }),
      ]);

      expect(codesOf(answers)).toEqual([200, 'review-changed']);
      const won = answers.find(({ status }) => status === 200) as ReviewAnswer;
      const lost = answers.find(({ status }) => status === 409) as ReviewAnswer;
      expect(changes).toContain(won.body.comment);
      expect(lost.body).toMatchObject({ current: won.body, signed: [] });
      expect((await run.read(physio)).body.draft).toEqual(won.body);
      expect((await run.write(colleague, 1, {})).body.code).toBe('review-changed');
      expect((await run.write(colleague, 2, { comment: 'Both.' })).status).toBe(200);
    });

    it('is begun once, by however many at once', async () => {
      const { physio, colleague, assistant, newRun } = practice;
      const run = await newRun();
      const all = [physio, colleague, assistant].map((asker, place) =>
        run.write(asker, 0, { comment: `Words ${place}` }),
      );
      const answers = await Promise.all(all);
      expect(codesOf(answers)).toEqual([200, 'review-changed', 'review-changed']);
      const won = answers.find(({ status }) => status === 200) as ReviewAnswer;
      expect((await run.read(physio)).body.draft).toEqual(won.body);
    });

    it('begun anew is another one: who saw only the one before changes and signs nothing', async () => {
      const { physio, colleague, newRun } = practice;
      const run = await newRun();
      await run.write(physio, 0, { comment: 'Dropped.' });
      await run.drop(physio, 1);
      const { body: current } = await run.write(colleague, 0, { comment: 'Begun anew.' });
      for (const late of [await run.write(physio, 1, {}), await run.sign(physio, 1)]) {
        expect(late).toMatchObject({ status: 409, body: { code: 'review-changed', current } });
      }
    });

    it('can be dropped; what is written on it then is told so', async () => {
      const { physio, colleague, assistant, newRun } = practice;
      const run = await newRun();
      await run.write(physio, 0, { comment: 'Never mind.' });
      expect((await run.drop(assistant, 1)).status).toBe(204);
      expect((await run.read(physio)).body).toEqual({ draft: null, signed: [] });
      expect(await run.write(colleague, 1, {})).toMatchObject({ status: 409, body: { current: null } });
      expect(await run.drop(colleague, 1)).toMatchObject({
        status: 409,
        body: { code: 'review-changed', current: null, signed: [] },
      });
    });

    it('is dropped only by who has seen it as it is: what a colleague wrote meanwhile stays', async () => {
      const { physio, colleague, newRun } = practice;
      const run = await newRun();
      await run.write(physio, 0, { comment: 'Never mind.' });
      const { body: current } = await run.write(colleague, 1, { comment: 'Not to be lost.' });
      expect(await run.drop(physio, 1)).toMatchObject({
        status: 409,
        body: { code: 'review-changed', current, signed: [] },
      });
      expect((await run.read(colleague)).body.draft).toEqual(current);
      const path = `/api/v1/care/patients/${run.patientId}/runs/${run.runId}/review`;
      for (const query of ['', '?revision=', '?revision=0', '?revision=1e12']) {
        expect((await physio.ask(`${path}${query}`, { method: 'DELETE' })).status).toBe(400);
      }
      expect((await run.drop(physio, 2)).status).toBe(204);
    });

    it.each([
      ['ends before it begins', [{ startS: 100, endS: 50, comment: '' }], 'A stretch ends after it begins.'],
      ['begins before the run', [{ startS: -1, endS: 50, comment: '' }], 'A stretch begins at 0 seconds'],
      [
        'overlaps another',
        [
          { startS: 100, endS: 200, comment: '' },
          { startS: 50, endS: 101, comment: '' },
        ],
        'Marked stretches may not overlap.',
      ],
      ['ends after the run', [{ startS: 0, endS: aDayS, comment: '' }], 'Stretch 1 ends at 86400 s'],
    ])('takes no mark that %s', async (_, marks, detail) => {
      const { physio, newRun } = practice;
      const run = await newRun();
      const { status, body } = await run.write(physio, 0, { marks });
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(detail)]);
      expect((await run.read(physio)).body.draft).toBeNull();
    });

    it('has its limits', async () => {
      const { physio, newRun } = practice;
      const run = await newRun();
      const mark = { startS: 0, endS: 1, comment: 'x'.repeat(1_001) };
      const short = Array.from({ length: 51 }, (_, place) => ({
        startS: place,
        endS: place + 1,
        comment: '',
      }));
      for (const said of [{ comment: 'x'.repeat(4_001) }, { marks: [mark] }, { marks: short }]) {
        expect((await run.write(physio, 0, said)).status).toBe(400);
      }
      expect((await run.write(physio, 0, { comment: 'x'.repeat(4_000), marks: short.slice(1) })).status).toBe(
        200,
      );
    });
  });

  describe('signing', () => {
    it('keeps what was said, by whom, and what the report said', async () => {
      const { runner, physio, colleague, assistant, newRun } = practice;
      const run = await newRun();
      const { verdict } = (await (await runner.ask(`/api/v1/runs/${run.runId}/report`)).json()) as {
        verdict: { level: string; confidence: string; headline: string };
      };
      const said = {
        overruled: { level: 'none', reason: 'The belt was too fast.' },
        marks: [{ startS: 10, endS: 20.5, comment: 'Long here.' }],
        comment: 'Come by on Monday.',
      };
      await run.write(assistant, 0, said);
      expect(await run.sign(assistant, 1)).toMatchObject({ status: 403, body: { code: 'not-your-role' } });

      const { status, body } = await run.sign(physio, 1);

      expect(status).toBe(200);
      expect(body).toEqual({
        id: expect.any(String) as string,
        runId: run.runId,
        version: 1,
        practice: 'Physio am Park',
        signedBy: 'Paul Physio',
        signedAt: expect.any(String) as string,
        amends: null,
        isLatest: true,
        verdict: {
          level: verdict.level,
          confidence: verdict.confidence,
          headline: verdict.headline,
          methodVersion,
        },
        ...said,
      });
      expect((await run.read(assistant)).body).toEqual({ draft: null, signed: [body] });
      expect((await run.readSigned(colleague, body.id as string)).body).toEqual(body);
      expect((await ownReviews(runner, `?runId=${run.runId}`)).reviews).toEqual([body]);
    });

    it('of an old revision, and of none, is refused with what there is now', async () => {
      const { physio, colleague, newRun } = practice;
      const run = await newRun();
      await run.write(physio, 0, { comment: 'One.' });
      const { body: current } = await run.write(colleague, 1, { comment: 'Two.' });
      expect(await run.sign(physio, 1)).toMatchObject({
        status: 409,
        body: { code: 'review-changed', current },
      });
      const { body: signed } = await run.sign(physio, 2);
      expect(await run.sign(physio, 2)).toMatchObject({
        status: 409,
        body: { current: null, signed: [signed] },
      });
    });

    it('by two at once gives one version, and tells the runner once', async () => {
      const { physio, colleague, service, newRun } = practice;
      const run = await newRun();
      await run.write(physio, 0, { comment: 'Signed.' });
      const answers = await Promise.all([run.sign(physio, 1), run.sign(colleague, 1)]);
      expect(codesOf(answers)).toEqual([200, 'review-changed']);
      expect(await signedRows(practice, run.runId)).toHaveLength(1);
      const { id } = answers.find(({ status }) => status === 200)?.body ?? {};
      const told = () =>
        service.database.query(`select kind from notice where object_id = $1`, [id]).then((rows) => rows);
      expect(
        await eventually('a notice', async () => ((await told()).length > 0 ? told() : undefined)),
      ).toEqual([{ kind: 'review-signed' }]);
    });

    it('asks for a reason where the verdict is overruled', async () => {
      const { physio, newRun } = practice;
      const run = await newRun();
      const { body } = await run.write(physio, 0, { overruled: { level: 'likely', reason: ' a ' } });
      expect(await run.sign(physio, 1)).toMatchObject({
        status: 400,
        body: { code: 'reason-missing' },
      });
      expect((await run.read(physio)).body.draft).toEqual(body);
    });

    it('of what was written on another report asks to look at it first', async () => {
      const { physio, service, newRun } = practice;
      const run = await newRun();
      await run.write(physio, 0, { comment: 'On the old report.' });
      await service.database.query(`update report set id = gen_random_uuid() where run_id = $1`, [run.runId]);
      expect(await run.sign(physio, 1)).toMatchObject({ status: 409, body: { code: 'report-changed' } });
      expect((await run.read(physio)).body.draft).toMatchObject({
        comment: 'On the old report.',
        reportChanged: true,
      });
      await run.write(physio, 1, { comment: 'On the new report.' });
      expect((await run.sign(physio, 2)).status).toBe(200);
    });
  });

  it('a run that is being analysed anew is read and written of, but signed only on its new report', async () => {
    const { runner, physio, service, newRun } = practice;
    const { database } = service;
    const { patientId } = await newRun();
    const { id } = await uploadRun(runner.ask, readFileSync('samples/steady-run.fit'));
    await finishedRun(runner.ask, id);
    const run = new ReviewClient(patientId, id);
    await run.write(physio, 0, { comment: 'Before the runner noted anything.' });
    // Held as long as this looks: `touched_at` keeps it from being taken for lost.
    await database.query(
      `update run set status = 'processing', attempt_token = gen_random_uuid(), touched_at = now() where id = $1`,
      [id],
    );

    expect(await run.sign(physio, 1)).toMatchObject({
      status: 409,
      body: { code: 'report-changed', detail: expect.stringContaining('in a moment') as string },
    });
    expect((await run.read(physio)).body).toMatchObject({
      draft: { comment: 'Before the runner noted anything.' },
      signed: [],
    });
    expect((await run.write(physio, 1, { comment: 'Written meanwhile.' })).status).toBe(200);
    expect(await run.sign(physio, 2)).toMatchObject({ status: 409, body: { code: 'report-changed' } });

    await database.query(`update run set status = 'reported', attempt_token = null where id = $1`, [id]);
    expect((await run.sign(physio, 2)).status).toBe(200);
  });

  it('what a runner notes while a review is signed is never missing unseen', async () => {
    const { runner, physio, newRun } = practice;
    const { patientId } = await newRun();
    const { id } = await uploadRun(runner.ask, readFileSync('samples/treadmill.tcx'));
    await finishedRun(runner.ask, id);
    const run = new ReviewClient(patientId, id);
    await run.write(physio, 0, { comment: 'Before it was noted.' });
    const noted = await runner.ask(`/api/v1/diary/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ painDuring: 6, places: ['lowBack'], signs: ['tingling'] }),
    });
    expect(noted.status).toBe(200);
    expect(await run.sign(physio, 1)).toMatchObject({ status: 409, body: { code: 'report-changed' } });
    await finishedRun(runner.ask, id);
    expect(await run.sign(physio, 1)).toMatchObject({ status: 409, body: { code: 'report-changed' } });
    await run.write(physio, 1, { comment: 'With the sign in view.' });
    expect((await run.sign(physio, 2)).status).toBe(200);
  });

  it('whoever has not seen what was signed meanwhile does not amend it unaware', async () => {
    const { physio, colleague, newRun } = practice;
    const run = await newRun();
    const signed = await run.signed(physio, { comment: 'Signed meanwhile.' });
    const late = { amends: null, comment: 'Written before.' };
    expect(await run.write(colleague, 0, late)).toMatchObject({
      status: 409,
      body: { code: 'review-changed', current: null, signed: [signed] },
    });
  });

  it('of one who begins while another signs, either is told or amends what was signed', async () => {
    const { physio, colleague, newRun } = practice;
    for (let tries = 0; tries < 5; tries += 1) {
      const run = await newRun();
      await run.write(physio, 0, { comment: 'About to be signed.' });
      const [signed, begun] = await Promise.all([
        run.sign(physio, 1),
        run.write(colleague, 0, { comment: 'At the same time.' }),
      ]);
      expect(signed.status).toBe(200);
      if (begun.status === 200) expect(begun.body.amends).toBe(signed.body.id);
      else expect(begun.body).toMatchObject({ code: 'review-changed' });
    }
  });
});
