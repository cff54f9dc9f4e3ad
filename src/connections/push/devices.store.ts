import type { EntityManager } from 'typeorm';
import { PushDevice } from './push-device.entity.js';
import type { DeviceFault } from './refusal.js';

/** Nobody needs more; a list stays one that a person can read. */
export const mostDevices = 20;

/** What came of what a device sent last. */
export type ReceivedOutcome = 'underWay' | 'reported' | 'failed' | 'leftOut' | 'deleted';

/** A device as its runner sees it: no secret. */
export interface DeviceRow extends Omit<
  PushDevice,
  'runner' | 'runnerId' | 'secret' | 'previousSecret' | 'receivedSha256'
> {
  /** Null when it never sent anything. */
  readonly receivedOutcome: ReceivedOutcome | null;
}

const columns = `device.id, device.name, device.created_at as "createdAt", device.secret_made_at as "secretMadeAt",
  case when device.previous_until > now() then device.previous_until end as "previousUntil",
  device.received_at as "receivedAt", run.id as "receivedRunId", device.fault, device.fault_at as "faultAt",
  device.wrong_secrets as "wrongSecrets", device.wrong_secret_at as "wrongSecretAt",
  case when device.received_at is null then null
       when run.status in ('reported', 'failed') then run.status
       when run.id is not null then 'underWay'
       when exists (select from left_out where left_out.runner_id = device.runner_id
                       and left_out.sha256 = device.received_sha256) then 'leftOut'
       else 'deleted' end as "receivedOutcome"`;

const read = `select ${columns} from push_device device left join run on run.id = device.received_run_id`;

/** The devices of a runner, newest first. */
export async function listDevices(em: EntityManager, runnerId: string): Promise<DeviceRow[]> {
  return (await em.query(
    `${read} where device.runner_id = $1 order by device.created_at desc, device.id desc`,
    [runnerId],
  )) as DeviceRow[];
}

/** A device of this runner; undefined when they have none with this id. */
export async function findDevice(
  em: EntityManager,
  runnerId: string,
  id: string,
): Promise<DeviceRow | undefined> {
  const rows = (await em.query(`${read} where device.runner_id = $1 and device.id = $2`, [
    runnerId,
    id,
  ])) as DeviceRow[];
  return rows[0];
}

/** Adds a device; false when its runner has so many already. */
export async function addDevice(
  em: EntityManager,
  device: Pick<PushDevice, 'id' | 'runnerId' | 'name' | 'secret'>,
): Promise<boolean> {
  // One after the other: two at once would each count without the other.
  await em.query(`select from account where id = $1 for no key update`, [device.runnerId]);
  if ((await em.countBy(PushDevice, { runnerId: device.runnerId })) >= mostDevices) return false;
  await em.query(`insert into push_device (id, runner_id, name, secret) values ($1, $2, $3, $4)`, [
    device.id,
    device.runnerId,
    device.name,
    device.secret,
  ]);
  return true;
}

/** Gives a device another name. */
export async function renameDevice(
  em: EntityManager,
  runnerId: string,
  id: string,
  name: string,
): Promise<void> {
  await em.query(`update push_device set name = $3 where runner_id = $1 and id = $2`, [runnerId, id, name]);
}

/** Gives a device another (sealed) secret; the one before is valid for so many hours more. */
export async function replaceSecret(
  em: EntityManager,
  { runnerId, id, secret }: Pick<PushDevice, 'runnerId' | 'id' | 'secret'>,
  keepOldHours: number,
): Promise<void> {
  await em.query(
    `update push_device set secret = $3, secret_made_at = now(), wrong_secrets = 0, wrong_secret_at = null,
            previous_secret = case when $4 > 0 then secret end,
            previous_until = case when $4 > 0 then now() + make_interval(hours => $4) end
      where runner_id = $1 and id = $2`,
    [runnerId, id, secret, keepOldHours],
  );
}

/** Removes a device; false when its runner has none with this id. */
export async function deleteDevice(em: EntityManager, runnerId: string, id: string): Promise<boolean> {
  const { affected } = await em.delete(PushDevice, { runnerId, id });
  return affected === 1;
}

/** What is needed to check what a device sent. */
export interface SendingDevice {
  readonly id: string;
  readonly runnerId: string;
  /** Sealed. */
  readonly secret: string;
  /** Sealed; null when the one before is not valid any more. */
  readonly previousSecret: string | null;
}

/** The device with this id, whoever owns it. Call it as the owner of the tables. */
export async function findSender(em: EntityManager, id: string): Promise<SendingDevice | undefined> {
  const rows = (await em.query(
    `select id, runner_id as "runnerId", secret,
            case when previous_until > now() then previous_secret end as "previousSecret"
       from push_device where id = $1`,
    [id],
  )) as SendingDevice[];
  return rows[0];
}

/** Notes what a device sent that was taken in. */
export async function noteReceived(
  em: EntityManager,
  deviceId: string,
  { runId, sha256 }: { readonly runId: string | null; readonly sha256: string },
): Promise<void> {
  await em.query(
    `update push_device set received_at = now(), received_run_id = $2, received_sha256 = $3 where id = $1`,
    [deviceId, runId, sha256],
  );
}

/** Notes why something that a device sent was refused. */
export async function noteFault(em: EntityManager, deviceId: string, fault: DeviceFault): Promise<void> {
  await em.query(`update push_device set fault = $2, fault_at = now() where id = $1`, [deviceId, fault]);
}

/** Notes that something came in the name of a device, signed with a secret that is not its. */
export async function noteWrongSecret(em: EntityManager, deviceId: string): Promise<void> {
  await em.query(
    `update push_device set wrong_secrets = wrong_secrets + 1, wrong_secret_at = now() where id = $1`,
    [deviceId],
  );
}
