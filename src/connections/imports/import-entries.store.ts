import type { EntityManager } from 'typeorm';
import type { ZippedPlace } from './opened-zip.js';
import type { EntryState } from './imports.entities.js';
import type { Outcome } from './outcomes.js';

/** An entry as it is noted when it is found. */
export interface NewEntry extends ZippedPlace {
  readonly place: number;
  readonly zipPlace: number;
  readonly zipIndex: number;
  readonly name: string;
  readonly state: EntryState;
  readonly startTime: Date | null;
  readonly maker: string | null;
  readonly outcome: Outcome | null;
}

/** Notes entries that were found; those that were noted before stay. */
export async function noteEntries(
  em: EntityManager,
  { id, runnerId }: { readonly id: string; readonly runnerId: string },
  entries: readonly NewEntry[],
): Promise<void> {
  await em.query(
    `insert into import_entry (import_id, runner_id, place, zip_place, zip_index, name, state, header_at, packed_bytes, bytes,
                               is_packed, crc32, start_time, maker, outcome, settled_at)
     select $1, $2, one.place, one."zipPlace", one."zipIndex", one.name, one.state, one."headerAt", one."packedBytes", one.bytes,
            one."isPacked", one.crc32, one."startTime", one.maker, one.outcome,
            case when one.state = 'settled' then now() end
       from jsonb_to_recordset($3::jsonb) as one (place int, "zipPlace" int, "zipIndex" int, name text, state text,
              "headerAt" bigint, "packedBytes" bigint, bytes bigint, "isPacked" boolean, crc32 bigint,
              "startTime" timestamptz, maker text, outcome text)
     on conflict do nothing`,
    [id, runnerId, JSON.stringify(entries)],
  );
}

/** How far the noting is: the next place, and in which zip which index comes next; bytes of what was noted. */
export interface Noted {
  readonly places: number;
  readonly nextIndex: number;
  readonly nestedBytes: number;
  readonly recordedBytes: number;
}

/** Returns how far the noting of a zip is. */
export async function notedSoFar(em: EntityManager, importId: string, zipPlace: number): Promise<Noted> {
  const [found] = await em.query<Noted[]>(
    `select coalesce(max(place) + 1, 0) as places,
            coalesce(max(zip_index) filter (where zip_place = $2) + 1, 0) as "nextIndex",
            coalesce(sum(bytes) filter (where state = 'zip' or outcome = 'zip'), 0)::float8 as "nestedBytes",
            coalesce(sum(bytes) filter (where state in ('waiting', 'received')), 0)::float8 as "recordedBytes"
       from import_entry where import_id = $1`,
    [importId, zipPlace],
  );
  return found;
}

/** The first zip in the archive whose entries are still to be noted; undefined when there is none. */
export async function nextZip(em: EntityManager, importId: string): Promise<number | undefined> {
  const rows = await em.query<{ place: number }[]>(
    `select place from import_entry where import_id = $1 and state = 'zip' order by place limit 1`,
    [importId],
  );
  return rows.at(0)?.place;
}

/** Settles an entry that is not taken in. */
export async function settleEntry(
  em: EntityManager,
  importId: string,
  place: number,
  end: { readonly outcome: Outcome; readonly message?: string | null; readonly sha256?: string },
): Promise<void> {
  await em.query(
    `update import_entry set state = 'settled', outcome = $3, message = $4, sha256 = $5, settled_at = now()
      where import_id = $1 and place = $2 and state in ('waiting', 'zip')`,
    [importId, place, end.outcome, end.message ?? null, end.sha256 ?? null],
  );
}

/** Which zips were opened in an archive; their files are removed with it. */
export async function openedZips(em: EntityManager, importId: string): Promise<number[]> {
  const rows = await em.query<{ place: number }[]>(
    `select place from import_entry where import_id = $1 and (state = 'zip' or outcome in ('zip', 'tooMany'))`,
    [importId],
  );
  return rows.map(({ place }) => place);
}

/** What the entries say of whose archive it is. */
export async function readShape(
  em: EntityManager,
  importId: string,
  tellingNames: string,
): Promise<{ readonly names: string[]; readonly makers: Map<string | null, number> }> {
  const named = await em.query<{ name: string }[]>(
    `select name from import_entry where import_id = $1 and name ~* $2 limit 1000`,
    [importId, tellingNames],
  );
  const makers = await em.query<{ maker: string | null; count: number }[]>(
    `select maker, count(*)::int as count from import_entry where import_id = $1 and state = 'waiting' group by maker`,
    [importId],
  );
  return {
    names: named.map(({ name }) => name),
    makers: new Map(makers.map(({ maker, count }) => [maker, count])),
  };
}

/** An entry that is to be taken in. */
export interface WaitingEntry extends ZippedPlace {
  readonly place: number;
  readonly zipPlace: number;
  readonly name: string;
  readonly tries: number;
}

/** Takes the oldest entry that waits, and counts the try; undefined when none waits. */
export async function tryNextEntry(em: EntityManager, importId: string): Promise<WaitingEntry | undefined> {
  const [rows] = (await em.query(
    `update import_entry set tries = tries + 1
      where import_id = $1 and state = 'waiting' and place = (
        select place from import_entry where import_id = $1 and state = 'waiting' order by start_time, place limit 1)
      returning place, zip_place as "zipPlace", name, tries, header_at::float8 as "headerAt",
                packed_bytes::float8 as "packedBytes", bytes::float8 as bytes, is_packed as "isPacked",
                crc32::float8 as crc32`,
    [importId],
  )) as [WaitingEntry[], number];
  return rows.at(0);
}

/**
 * Notes that an entry was received as a run, also of an import that was cancelled or failed meanwhile: then its end is still
 * awaited.
 */
export async function noteReceived(
  em: EntityManager,
  importId: string,
  place: number,
  { runId, sha256 }: { readonly runId: string; readonly sha256: string },
): Promise<void> {
  await em.query(
    `update import_entry set state = 'received', outcome = null, settled_at = null, run_id = $3, sha256 = $4
      where import_id = $1 and place = $2 and run_id is null`,
    [importId, place, runId, sha256],
  );
  await em.query(`update archive_import set due_at = coalesce(due_at, now()) where id = $1`, [importId]);
}
