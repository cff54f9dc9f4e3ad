import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { insertCopiedRun, insertDraft, insertReview, type RunOfPractice } from '../../builders/a-review.js';
import { addPerson } from '../people.js';
import { signedIn, type Asker, type Service } from './askers.js';

/** What an id of the room `care` may name, or what has to be there for a route that names none. */
export type CareKind =
  | 'practice'
  | 'no practice'
  | 'colleague'
  | "a practice's invitation"
  | "a runner's invitation"
  | 'patient'
  | "a patient's run"
  | 'a run to review'
  | 'a drafted run'
  | "a patient's review"
  | 'a review'
  | "a patient's note"
  | "a patient's plan"
  | 'plan'
  | 'sharing'
  | 'webhook'
  | 'no webhook'
  | "a webhook's delivery"
  | "a practice's webhook"
  | "no practice's webhook"
  | "a practice's delivery";

/** The table of what the (first part of the) id names. */
export const careTables: Readonly<Record<CareKind, string>> = {
  practice: 'practice',
  'no practice': 'account',
  colleague: 'practice_member',
  "a practice's invitation": 'care_invitation',
  "a runner's invitation": 'care_invitation',
  patient: 'patient',
  "a patient's run": 'patient',
  'a run to review': 'patient',
  'a drafted run': 'patient',
  "a patient's review": 'patient',
  'a review': 'review',
  "a patient's note": 'patient',
  "a patient's plan": 'patient',
  plan: 'cadence_plan',
  sharing: 'patient',
  webhook: 'webhook_endpoint',
  'no webhook': 'account',
  "a webhook's delivery": 'webhook_endpoint',
  "a practice's webhook": 'webhook_endpoint',
  "no practice's webhook": 'practice',
  "a practice's delivery": 'webhook_endpoint',
};

/** Makes what practices and their patients have. */
export class CareThings {
  /** A patient with an analysed run, of each practice. */
  private readonly patients = new Map<string, Promise<string>>();

  constructor(
    private readonly service: Service,
    private readonly analysedRun: (owner: Asker) => Promise<string>,
  ) {}

  async of(asker: Asker, kind: CareKind): Promise<string> {
    const account = asker.runnerId as string;
    switch (kind) {
      case 'practice':
        return this.practiceOf(account);
      case 'no practice':
        await this.query(`delete from practice_member where account_id = $1`, [account]);
        return account;
      case 'colleague':
        return this.newMember(await this.practiceOf(account), (await addPerson(this.service.database)).id);
      case "a practice's invitation":
        return this.newInvitation(account, await this.practiceOf(account));
      case "a runner's invitation":
        return this.newInvitation(account, null);
      case 'patient': {
        const practiceId = await this.practiceOf(account);
        const { id } = await addPerson(this.service.database);
        return this.newPatient(practiceId, id);
      }
      case "a patient's note": {
        const practiceId = await this.practiceOf(account);
        const patientId = await this.newPatient(practiceId, (await addPerson(this.service.database)).id);
        return this.newNote(patientId, account);
      }
      case "a patient's plan": {
        const practiceId = await this.practiceOf(account);
        const { id } = await addPerson(this.service.database);
        await this.newPlan(id, practiceId);
        return this.newPatient(practiceId, id);
      }
      case 'plan':
        return this.newPlan(account, null);
      case "a patient's run":
        return this.patientWithRun(await this.practiceOf(account));
      case 'a run to review':
        return this.withPatient(await this.practiceOf(account), (run) => run.runId);
      case 'a drafted run':
        return this.withPatient(await this.practiceOf(account), async (run) => {
          await insertDraft(this.service.database, run);
          return run.runId;
        });
      case "a patient's review":
        return this.withPatient(await this.practiceOf(account), (run) =>
          insertReview(this.service.database, run),
        );
      case 'a review':
        return insertReview(
          this.service.database,
          await this.newRun(await this.newPractice(), account, await this.analysedRun(asker)),
        );
      case 'webhook':
      case "a webhook's delivery":
        return this.newWebhook({ runnerId: account }, kind !== 'webhook');
      case 'no webhook':
        await this.query(`delete from webhook_endpoint where runner_id = $1`, [account]);
        return account;
      case "a practice's webhook":
      case "a practice's delivery": {
        const practiceId = await this.practiceOf(account);
        return this.newWebhook({ practiceId }, kind !== "a practice's webhook");
      }
      case "no practice's webhook": {
        const practiceId = await this.practiceOf(account);
        await this.query(`delete from webhook_endpoint where practice_id = $1`, [practiceId]);
        return practiceId;
      }
      case 'sharing':
        return this.newPatient(await this.newPractice(), account);
    }
  }

  private async practiceOf(account: string): Promise<string> {
    const [known] = await this.query<{ id: string }>(
      `select practice_id as id from practice_member where account_id = $1 and left_at is null`,
      [account],
    );
    if (known) return known.id;
    const practiceId = await this.newPractice();
    await this.newMember(practiceId, account);
    return practiceId;
  }

  private async newPractice(): Promise<string> {
    const id = uuidv7();
    await this.query(`insert into practice (id, name) values ($1, 'A practice')`, [id]);
    return id;
  }

  private async newMember(practiceId: string, accountId: string): Promise<string> {
    const id = uuidv7();
    await this.query(
      `insert into practice_member (id, practice_id, account_id, role) values ($1, $2, $3, 'owner')`,
      [id, practiceId, accountId],
    );
    return id;
  }

  private async newInvitation(createdBy: string, practiceId: string | null): Promise<string> {
    const id = uuidv7();
    await this.query(
      `insert into care_invitation (id, kind, practice_id, consent, token_hash, created_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + interval '1 day')`,
      [
        id,
        practiceId === null ? 'practice' : 'patient',
        practiceId,
        practiceId === null ? '{}' : null,
        randomBytes(32).toString('hex'),
        createdBy,
      ],
    );
    return id;
  }

  private async newPatient(practiceId: string, runnerId: string): Promise<string> {
    const id = uuidv7();
    await this.query(`insert into patient (id, practice_id, runner_id) values ($1, $2, $3)`, [
      id,
      practiceId,
      runnerId,
    ]);
    await this.query(
      `insert into consent (id, patient_id, runner_id, practice_id, text_version, language, shares_series, shares_routes, shares_diary)
       values ($1, $2, $3, $4, '1', 'en', true, false, true)`,
      [uuidv7(), id, runnerId, practiceId],
    );
    return id;
  }

  private async newNote(patientId: string, authorId: string): Promise<string> {
    const id = uuidv7();
    await this.query(
      `insert into patient_note (id, patient_id, author_id, author, text) values ($1, $2, $3, 'Kim', 'A note')`,
      [id, patientId, authorId],
    );
    return `${patientId}/${id}`;
  }

  private async newPlan(runnerId: string, practiceId: string | null): Promise<string> {
    const id = uuidv7();
    await this.query(`update cadence_plan set ended_at = now() where runner_id = $1 and ended_at is null`, [
      runnerId,
    ]);
    const by = practiceId === null ? [null, null, null, null] : [practiceId, 'A practice', 'A physio', 1];
    await this.query(
      `insert into cadence_plan (id, runner_id, starts_at, body, practice_id, practice_name, author, version)
       values ($1, $2, now(), '{"startMs": 0, "weeks": 4, "targets": [{"speedMps": 3, "cadenceSpm": 170}]}', $3, $4, $5, $6)`,
      [id, runnerId, ...by],
    );
    return id;
  }

  private async newWebhook(
    { runnerId, practiceId }: { runnerId?: string; practiceId?: string },
    isTold: boolean,
  ): Promise<string> {
    const [id, deliveryId] = [uuidv7(), uuidv7()];
    await this.query(
      `insert into webhook_endpoint (id, runner_id, practice_id, url, events, secret)
       values ($1, $2, $3, 'https://hooks.example.org/stridecheck', '{report.ready}', 'sealed')`,
      [id, runnerId ?? null, practiceId ?? null],
    );
    if (!isTold) return id;
    await this.query(
      `insert into webhook_delivery (id, endpoint_id, type, object_id, happened_at, status)
       values ($1, $2, 'webhook.test', $1, now(), 'failed')`,
      [deliveryId, id],
    );
    return `${id}/${deliveryId}`;
  }

  private patientWithRun(practiceId: string): Promise<string> {
    const known = this.patients.get(practiceId) ?? this.makePatientWithRun(practiceId);
    this.patients.set(practiceId, known);
    return known;
  }

  private async makePatientWithRun(practiceId: string): Promise<string> {
    const runner = await signedIn(this.service, 'a patient');
    const runId = await this.analysedRun(runner);
    return `${await this.newPatient(practiceId, runner.runnerId as string)}/${runId}`;
  }

  /** The patient with what is made of a new run of theirs. */
  private async withPatient(
    practiceId: string,
    make: (run: RunOfPractice) => string | Promise<string>,
  ): Promise<string> {
    const [patientId, analysed] = (await this.patientWithRun(practiceId)).split('/');
    const [{ id }] = await this.query<{ id: string }>(`select runner_id as id from patient where id = $1`, [
      patientId,
    ]);
    return `${patientId}/${await make(await this.newRun(practiceId, id, analysed))}`;
  }

  private async newRun(practiceId: string, runnerId: string, analysedId: string): Promise<RunOfPractice> {
    return { practiceId, ...(await insertCopiedRun(this.service.database, runnerId, analysedId)) };
  }

  private query<Row extends object>(sql: string, parameters: unknown[]): Promise<Row[]> {
    return this.service.database.query<Row>(sql, parameters);
  }
}
