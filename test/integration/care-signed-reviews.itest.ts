import { readFileSync } from 'node:fs';
import { methodVersion } from '../../src/analysis/gait/thresholds.js';
import { nothingSaid, ownReviews, ReviewClient } from './reviews-client.js';
import { signedRows, startReviewing, type ReviewingPractice } from './reviewing-practice.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { eventually } from './service-process.js';

describe('signed reviews', () => {
  let practice: ReviewingPractice;

  beforeAll(async () => {
    practice = await startReviewing();
  });

  afterAll(async () => {
    await practice.service.stop();
  });

  it('an amendment is a version beside the first, which stays as it was', async () => {
    const { runner, physio, colleague, newRun } = practice;
    const run = await newRun();
    const first = await run.signed(physio, { comment: 'Well done.' });
    const [before] = await signedRows(practice, run.runId);

    const draft = await run.write(colleague, 0, { amends: first.id, comment: 'Not so well.' });
    expect(draft.body).toMatchObject({ amends: first.id });
    expect((await ownReviews(runner, `?runId=${run.runId}`)).reviews).toEqual([first]);
    const { body: second } = await run.sign(colleague, 2);

    expect(second).toMatchObject({ version: 2, amends: first.id, isLatest: true, comment: 'Not so well.' });
    const both = [second, { ...first, isLatest: false }];
    expect((await run.read(physio)).body.signed).toEqual(both);
    expect((await ownReviews(runner, `?runId=${run.runId}`)).reviews).toEqual(both);
    expect(await signedRows(practice, run.runId)).toContain(before);
  });

  it('nobody changes or deletes what is signed, nor the report that it rests on', async () => {
    const { physio, service, newRun } = practice;
    const run = await newRun();
    const { id } = await run.signed(physio, { comment: 'For good.' });
    const before = await signedRows(practice, run.runId);
    for (const sql of [
      `update review set comment = 'Other words.' where id = '${id}'`,
      `update review set signed_at = now() where id = '${id}'`,
      `delete from review where id = '${id}'`,
      `truncate review cascade`,
    ]) {
      await expect(service.database.query(sql)).rejects.toThrow('a signed review never changes');
    }
    await expect(
      service.database.query(`update report set body = '{}' where run_id = $1`, [run.runId]),
    ).rejects.toThrow('a signed report never changes');
    await expect(service.database.query(`delete from report where run_id = $1`, [run.runId])).rejects.toThrow(
      'review_report_id_fkey',
    );
    expect(await signedRows(practice, run.runId)).toEqual(before);
  });

  it('a new method makes a new report; review, verdict and the report signed stay letter by letter', async () => {
    const { newRun, runner, physio, service } = practice;
    const { database } = service;
    const id = (await uploadRun(runner.ask, readFileSync('samples/steady-run.fit'))).id;
    await finishedRun(runner.ask, id);
    await database.query(
      `update report set method_version = '1.0.0', body = jsonb_set(body, '{verdict,headline}', '"As it was said then."')
        where run_id = $1`,
      [id],
    );
    const run = new ReviewClient((await newRun()).patientId, id);
    const review = await run.signed(physio, { comment: 'On what was said then.' });
    expect(review.verdict).toMatchObject({ headline: 'As it was said then.', methodVersion: '1.0.0' });
    const stored = () =>
      database.query(`select report::text as row from report where run_id = $1 and not is_current`, [id]);
    const [before, html] = [
      await run.report(physio, review.id),
      await run.report(physio, review.id, 'text/html'),
    ];
    expect([before.status, html.status]).toEqual([200, 200]);
    expect(html.text).toContain('As it was said then.');
    const [row] = await signedRows(practice, id);

    await database.query(`update run set method_version = '1.0.0' where id = $1`, [id]);
    await eventually('a report by the new method', async () => {
      const rows = await database.query(
        `select from report where run_id = $1 and is_current and method_version = $2`,
        [id, methodVersion],
      );
      return rows.length === 1;
    });

    expect(await stored()).toHaveLength(1);
    expect(await run.report(physio, review.id)).toEqual(before);
    expect(await run.report(physio, review.id, 'text/html')).toEqual(html);
    expect((await run.read(physio)).body.signed).toEqual([review]);
    expect(await signedRows(practice, id)).toEqual([row]);
    const own = await runner.ask(`/api/v1/care/reviews/${review.id}/report`);
    expect(await own.text()).toBe(before.text);
    const current = (await (await runner.ask(`/api/v1/runs/${id}/report`)).json()) as {
      verdict: { headline: string };
    };
    expect(current.verdict.headline).not.toBe('As it was said then.');
  });

  it('each practice has its own, and knows nothing of another’s; the runner has all of them', async () => {
    const { runner, physio, elsewhere, patientElsewhere, newRun } = practice;
    const here = await newRun();
    const there = new ReviewClient(patientElsewhere, here.runId);
    await here.write(physio, 0, { comment: 'A draft in the park.' });
    expect((await there.read(elsewhere)).body).toEqual({ draft: null, signed: [] });
    const inThePark = (await here.sign(physio, 1)).body;
    expect((await there.read(elsewhere)).body).toEqual({ draft: null, signed: [] });
    const byTheLake = await there.signed(elsewhere, { comment: 'By the lake.' });

    expect(byTheLake).toMatchObject({ version: 1, amends: null, practice: 'Physio am See' });
    expect((await here.read(physio)).body.signed).toEqual([inThePark]);
    const asked = [
      await there.readSigned(elsewhere, inThePark.id as string),
      await there.report(elsewhere, inThePark.id as string),
      await here.readSigned(physio, byTheLake.id),
    ];
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await ownReviews(runner, `?runId=${here.runId}`)).reviews).toEqual([byTheLake, inThePark]);
  });

  it('a runner reads all of theirs page by page, and nobody else does', async () => {
    const { runner, service } = practice;
    const other = await service.somebody('Another Runner');
    const all = (await ownReviews(runner)).reviews.map(({ id }) => id);
    const paged: string[] = [];
    for (let query = '?limit=3'; query !== '';) {
      const { reviews, nextCursor } = await ownReviews(runner, query);
      paged.push(...reviews.map(({ id }) => id));
      query = nextCursor === null ? '' : `?limit=3&cursor=${encodeURIComponent(nextCursor)}`;
    }
    expect(all.length).toBeGreaterThan(3);
    expect(paged).toEqual(all);
    expect((await ownReviews(other)).reviews).toEqual([]);
    expect((await other.ask(`/api/v1/care/reviews/${all[0]}/report`)).status).toBe(404);
  });

  it('after its end the practice sees nothing any more, writes nothing, and the runner keeps what was signed', async () => {
    const { physio, practiceId, service } = practice;
    const leaver = await service.somebody('Leaving Runner');
    const theirs = await service.patient(practiceId, leaver);
    const run = await practice.newRunOf(leaver, theirs);
    const review = await run.signed(physio, { comment: 'Goodbye.' });
    await run.write(physio, 0, { comment: 'A draft.' });

    expect((await leaver.ask(`/api/v1/care/sharings/${theirs}`, { method: 'DELETE' })).status).toBe(204);

    const asked = [
      await run.read(physio),
      await run.write(physio, 2, { comment: 'More.' }),
      await run.sign(physio, 2),
      await run.drop(physio, 2),
      await run.readSigned(physio, review.id),
      await run.report(physio, review.id),
    ];
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect((await ownReviews(leaver)).reviews).toEqual([review]);
    expect((await leaver.ask(`/api/v1/care/reviews/${review.id}/report`)).status).toBe(200);
  });

  it('goes with its run, with its runner, and with its practice', async () => {
    const { runner, physio, practiceId, service, newRun } = practice;
    const { database } = service;
    const count = async () =>
      (await database.query(`select run_id from review union all select run_id from review_draft`)).length;
    const before = await count();
    const goner = await service.somebody('Gone Runner');
    const theirs = await service.patient(practiceId, goner);
    const copied = async () => {
      const run = await practice.newRunOf(goner, theirs);
      await run.signed(physio, { comment: 'One.' });
      await run.signed(physio, { comment: 'Two.' });
      await run.write(physio, 0, { comment: 'Three.' });
      return run.runId;
    };
    const runId = await copied();
    expect((await goner.ask(`/api/v1/runs/${runId}`, { method: 'DELETE' })).status).toBe(204);
    expect(await count()).toBe(before);
    await copied();
    await database.query(`delete from account where id = $1`, [goner.runnerId]);
    expect(await count()).toBe(before);

    const closing = await service.practice('About to close');
    const last = await service.somebody('Last Physio', 'physio');
    await service.member(closing, last, 'owner');
    const run = await newRun();
    const there = new ReviewClient(await service.patient(closing, runner), run.runId);
    await there.signed(last, { comment: 'We close.' });
    await database.query(`delete from practice where id = $1`, [closing]);
    expect(await count()).toBe(before);
  });

  it('the name of who signed stays when their account goes; a draft no longer says whose it was', async () => {
    const { physio, practiceId, service, newRun } = practice;
    const run = await newRun();
    const visiting = await service.somebody('Vera Visiting', 'physio');
    await service.member(practiceId, visiting, 'physio');
    await run.signed(visiting, { comment: 'Signed.' });
    await run.write(visiting, 0, { comment: 'Drafted.' });
    await service.database.query(`delete from account where id = $1`, [visiting.runnerId]);
    expect((await run.read(physio)).body).toMatchObject({
      draft: { editedBy: null, comment: 'Drafted.' },
      signed: [{ signedBy: 'Vera Visiting' }],
    });
  });

  it('the log says who began, read, dropped and signed, once each', async () => {
    const { runner, physio, colleague, assistant, newRun } = practice;
    const run = await newRun();
    await run.write(assistant, 0, nothingSaid);
    await run.write(physio, 1, nothingSaid);
    await run.drop(physio, 2);
    await run.write(physio, 0, nothingSaid);
    const { body } = await run.sign(physio, 3);
    await run.readSigned(colleague, body.id as string);
    await run.report(colleague, body.id as string);
    const looks = (await (await runner.ask('/api/v1/care/looks?limit=6')).json()) as {
      looks: { actor: string; action: string; runId: string }[];
    };
    expect(looks.looks.map(({ actor, action, runId }) => [actor, action, runId === run.runId])).toEqual([
      ['Carla Colleague', 'report.seen', true],
      ['Carla Colleague', 'review.seen', true],
      ['Paul Physio', 'review.signed', true],
      ['Paul Physio', 'review.drafted', true],
      ['Paul Physio', 'review.dropped', true],
      ['Arne Assistant', 'review.drafted', true],
    ]);
  });
});
