import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { addPerson } from '../people.js';
import { finishedRun, uploadRun } from '../runs-client.js';
import { eventually } from '../service-process.js';
import type { Asker, Service } from './askers.js';
import { CareThings, careTables, type CareKind } from './care-things.js';

const slowSteps = readFileSync('samples/easy-run-with-long-steps.fit');

/** What an id in an address may name; a deletion has none, and has to be asked for before it is taken back. */
export type IdKind =
  | 'run'
  | 'token'
  | 'account'
  | 'invitation'
  | 'export'
  | 'export taken in'
  | 'import'
  | 'deletion'
  | 'device'
  | 'room for a device'
  | 'provider'
  | CareKind;

const tables: Readonly<Record<IdKind, string>> = {
  run: 'run',
  token: 'access_token',
  account: 'account',
  invitation: 'invitation',
  export: 'export_file',
  'export taken in': 'taken_in_file',
  import: 'archive_import',
  deletion: 'account',
  device: 'push_device',
  'room for a device': 'account',
  provider: 'provider_state',
  ...careTables,
};

/** Things that belong to the service, and to nobody of those who use it. */
const ofService: readonly IdKind[] = ['account', 'invitation', 'provider'];

/** Whether what an id of this kind names is somebody's own. */
export function isOwned(kind: IdKind): boolean {
  return !ofService.includes(kind);
}

/** Makes things that people own, for the ids in addresses. */
export class Things {
  /** A run of each person with all that comes of one; it is read, never changed. */
  private readonly analysed = new Map<string, Promise<string>>();

  private readonly care: CareThings;

  constructor(private readonly service: Service) {
    this.care = new CareThings(service, (owner) => this.analysedRun(owner));
  }

  /** The id of a thing that this person owns: of one that may be read, or of one that may be changed and deleted. */
  async of(owner: Asker, kind: IdKind, use: 'read' | 'change'): Promise<string> {
    const runnerId = owner.runnerId as string;
    switch (kind) {
      case 'run':
        return use === 'change' ? this.newRun(runnerId) : this.analysedRun(owner);
      case 'token':
        return this.newToken(runnerId);
      case 'account':
        return (await addPerson(this.service.database)).id;
      case 'invitation':
        return this.newInvitation(runnerId);
      case 'export':
        return use === 'change' ? this.failedPiece(runnerId, kind) : this.readyExport(owner);
      case 'export taken in':
        return this.failedPiece(runnerId, kind);
      case 'provider':
        // One that is off: nobody here signs in there.
        return 'suunto';
      case 'import':
        return this.endedImport(runnerId);
      case 'deletion':
        return this.askForDeletion(runnerId);
      case 'device':
        return this.newDevice(runnerId);
      case 'room for a device':
        await this.service.database.query(`delete from push_device where runner_id = $1`, [runnerId]);
        return runnerId;
      default:
        return this.care.of(owner, kind);
    }
  }

  /** The row of a thing as it is now; undefined when there is none. */
  async rowOf(kind: IdKind, id: string): Promise<object | undefined> {
    const [row] = await this.service.database.query(`select * from ${tables[kind]} where id = $1`, [
      id.split('/')[0],
    ]);
    return row;
  }

  /** Ids that name nothing: a well-formed one, and none at all. */
  static nothing(): { unknown: string; notAnId: string } {
    return { unknown: uuidv7(), notAnId: 'not-an-id' };
  }

  private async analysedRun(owner: Asker): Promise<string> {
    const runnerId = owner.runnerId as string;
    const known = this.analysed.get(runnerId) ?? this.analyse(owner);
    this.analysed.set(runnerId, known);
    return known;
  }

  private async analyse({ ask, runnerId }: Asker): Promise<string> {
    // With a height at which these steps are slow, so that the report names what to practise.
    await this.service.database.query(
      `insert into profile (runner_id, height_m) values ($1, 1.5)
       on conflict (runner_id) do update set height_m = 1.5`,
      [runnerId],
    );
    const { id } = await uploadRun(ask, slowSteps);
    await finishedRun(ask, id);
    return id;
  }

  private async newRun(runnerId: string): Promise<string> {
    const [runId, fileId] = [uuidv7(), uuidv7()];
    await this.service.database.query(
      `insert into source_file (id, runner_id, sha256, bytes, storage_key)
       values ($1::uuid, $2, md5($1::text) || md5($1::text), 1, $3)`,
      [fileId, runnerId, `${runnerId}/${fileId}`],
    );
    await this.service.database.query(
      `insert into run (id, runner_id, source_file_id, status, failure)
       values ($1, $2, $3, 'failed', '{"code": "noRunning", "message": "Nobody ran."}')`,
      [runId, runnerId, fileId],
    );
    return runId;
  }

  private async newDevice(runnerId: string): Promise<string> {
    const id = uuidv7();
    await this.service.database.query(
      `insert into push_device (id, runner_id, name, secret) values ($1, $2, 'a device', 'sealed')`,
      [id, runnerId],
    );
    return id;
  }

  private async endedImport(runnerId: string): Promise<string> {
    const id = uuidv7();
    await this.service.database.query(
      `insert into archive_import (id, runner_id, status, storage_key, bytes, sha256, finished_at, due_at)
       values ($1::uuid, $2, 'done', $3, 1, md5($1::text) || md5($1::text), now(), null)`,
      [id, runnerId, `imports/${runnerId}/${id}.zip`],
    );
    return id;
  }

  private async newInvitation(invitedBy: string): Promise<string> {
    const id = randomUUID();
    await this.service.database.query(
      `insert into invitation (id, invited_by, token_hash, role, expires_at)
       values ($1, $2, $3, 'runner', now() + interval '1 day')`,
      [id, invitedBy, randomBytes(32).toString('hex')],
    );
    return id;
  }

  private async readyExport({ ask, runnerId }: Asker): Promise<string> {
    const ready = async () => {
      const [found] = await this.service.database.query<{ id: string }>(
        `select id from export_file where runner_id = $1 and status = 'ready'`,
        [runnerId],
      );
      return found?.id;
    };
    const known = await ready();
    if (known) return known;
    await ask('/api/v1/exports', { method: 'POST' });
    return eventually('an export', ready);
  }

  private async failedPiece(runnerId: string, kind: 'export' | 'export taken in'): Promise<string> {
    const id = uuidv7();
    await this.service.database.query(
      `insert into ${tables[kind]} (id, runner_id, status, storage_key) values ($1, $2, 'failed', $3)`,
      [id, runnerId, `takeout/${runnerId}/${id}.zip`],
    );
    return id;
  }

  private async askForDeletion(accountId: string): Promise<string> {
    await this.service.database.query(
      `update account set deletion_due_at = now() + interval '7 days' where id = $1`,
      [accountId],
    );
    return accountId;
  }

  private async newToken(runnerId: string): Promise<string> {
    const id = randomUUID();
    await this.service.database.query(
      `insert into access_token (id, account_id, name, token_hash, scopes, expires_at)
       values ($1::uuid, $2, 'a token', $1::text, '{runs:read}', now() + interval '1 day')`,
      [id, runnerId],
    );
    return id;
  }
}
