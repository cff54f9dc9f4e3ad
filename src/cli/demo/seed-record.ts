import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What was made of the demo practice in a data folder. */
export interface SeedRecord {
  /** Midnight (UTC) of the day that the stories are told from. */
  readonly day: Date;
  readonly practiceId: string;
  /** Nothing of it is missing. */
  readonly isWhole: boolean;
}

const fileName = 'demo-practice.json';

/** What stands in the data folder; undefined where no practice was begun, or the file is none of ours. */
export async function readSeedRecord(dataDir: string): Promise<SeedRecord | undefined> {
  try {
    const { day, ...rest } = JSON.parse(await readFile(join(dataDir, fileName), 'utf8')) as Omit<
      SeedRecord,
      'day'
    > & { day: string };
    return { ...rest, day: new Date(day) };
  } catch {
    return undefined;
  }
}

/** Writes it down, whole or not at all. */
export async function writeSeedRecord(dataDir: string, record: SeedRecord): Promise<void> {
  const path = join(dataDir, fileName);
  await writeFile(`${path}.new`, `${JSON.stringify(record)}\n`);
  await rename(`${path}.new`, path);
}
