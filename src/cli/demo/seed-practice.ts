import { DataSource } from 'typeorm';
import { demoPhysio } from '../../accounts/accounts.js';
import type { PracticeBody } from '../../care/practice/practice.contract.js';
import { dataSourceOptions } from '../../platform/database/data-source.js';
import { doPracticeWork } from './do-practice-work.js';
import { Past } from './past.js';
import { ensurePatient, type DemoPatient, type DemoPlace } from './patients.js';
import { plannedRuns, type PlannedRun } from './planned-runs.js';
import { forgetPractice } from './forget-practice.js';
import { RunsUnderWay } from './runs-under-way.js';
import { readSeedRecord, writeSeedRecord, type SeedRecord } from './seed-record.js';
import { stories as allStories } from './stories.js';
import type { Story } from './story.js';
import { Visitor } from './visitor.js';

/** Where the practice is made, and how much of it. */
export interface SeedOptions {
  /** Where the service answers; it must be a demo. */
  readonly url: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly now: Date;
  /** All of the stories' eight unless said otherwise. */
  readonly weeks?: number;
  readonly stories?: readonly Story[];
  /** Told again and again how many of how many runs are analysed. */
  readonly onProgress?: (analysed: number, runs: number) => void;
}

const dayMs = 24 * 3_600_000;
const eveningHour = 20.5;
/** So many are made at a time: they take turns, and whoever looks in early finds some of them whole. */
const together = 4;
const askEveryMs = 200;
const mostTries = 300;
const practiceName = 'Physio at Dogger Bank (invented)';

/**
 * Makes the demo practice with its patients through the running service: consents by invitation, runs through upload and
 * queue, diaries over the API. What an interrupted run left is gone on with, what is whole is left alone, and what was made
 * before yesterday is made anew: a week ago is to be a week ago. Resolves with whether there was something to do.
 */
export async function seedPractice(options: SeedOptions): Promise<boolean> {
  const dataSource = new DataSource(dataSourceOptions(options.databaseUrl, [], () => undefined));
  await dataSource.initialize();
  try {
    const begun = await recordToGoOnWith(dataSource, options);
    if (begun?.isWhole) return false;
    await makeOn(dataSource, options, begun);
    return true;
  } finally {
    await dataSource.destroy();
  }
}

/** What stands and is of today; what is older is removed. */
async function recordToGoOnWith(
  dataSource: DataSource,
  { dataDir, now }: SeedOptions,
): Promise<SeedRecord | undefined> {
  const record = await readSeedRecord(dataDir);
  const isRecent = record && now.getTime() - record.day.getTime() < 2 * dayMs;
  if (isRecent && (await isThere(dataSource, record.practiceId))) return record;
  await forgetPractice(dataSource);
  return undefined;
}

async function isThere(dataSource: DataSource, practiceId: string): Promise<boolean> {
  return (await dataSource.query<unknown[]>(`select from practice where id = $1`, [practiceId])).length > 0;
}

async function makeOn(
  dataSource: DataSource,
  { url, dataDir, now, weeks = 8, stories = allStories, onProgress }: SeedOptions,
  begun: SeedRecord | undefined,
): Promise<void> {
  const day = begun?.day ?? new Date(Math.floor(now.getTime() / dayMs) * dayMs);
  const daysAgo = (days: number, hour = eveningHour) =>
    new Date(day.getTime() - days * dayMs + hour * 3_600_000);
  const past = new Past(dataSource);
  const physio = await Visitor.signIn(url, demoPhysio.id);
  const place: DemoPlace = { url, dataSource, past, physio, daysAgo };
  const practiceId = await ensurePractice(place);
  await writeSeedRecord(dataDir, { day, practiceId, isWhole: false });
  const plans = stories.map((story) => plannedRuns(story, day, weeks));
  const all = plans.flat().length;
  const underWay = new RunsUnderWay(dataSource, all, onProgress);
  for (let first = 0; first < stories.length; first += together) {
    await makeTogether(
      place,
      stories.slice(first, first + together),
      plans.slice(first, first + together).flat(),
      underWay,
    );
  }
  await untilTold(past, practiceId);
  await writeSeedRecord(dataDir, { day, practiceId, isWhole: true });
}

/** Waits until runners are told of what the practice did, so that it can be dated; if that takes long, it stays undated. */
async function untilTold(past: Past, practiceId: string): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    if ((await past.runnersTold(practiceId)) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
}

/** Some patients from the first run to what the practice said of it: then they stand in the work list as they are to. */
async function makeTogether(
  place: DemoPlace,
  stories: readonly Story[],
  plannedOnes: readonly PlannedRun[],
  underWay: RunsUnderWay,
): Promise<void> {
  const patients: DemoPatient[] = [];
  for (const story of stories) patients.push(await ensurePatient(place, story));
  const sent = await sentRuns(place.dataSource, patients);
  // In order of time, so that each report is compared with the runs before it from the start.
  for (const run of plannedOnes.toSorted((a, b) => a.startTime.getTime() - b.startTime.getTime())) {
    const patient = patients.find(({ story }) => story === run.story) as DemoPatient;
    await underWay.maySend(patient, patients);
    await send(place, patient, run, sent.get(keyOf(patient, run)));
  }
  await underWay.allAnalysed(patients);
  for (const patient of patients) await doPracticeWork(place, patient);
}

async function ensurePractice({ physio, past, daysAgo }: DemoPlace): Promise<string> {
  const path = '/api/v1/care/practice';
  const found = await physio.find<PracticeBody>(path);
  if (found) return found.id;
  const { id } = await physio.send<PracticeBody>('POST', path, { name: practiceName });
  await past.practiceMade(id, daysAgo(90));
  return id;
}

const keyOf = ({ runnerId }: DemoPatient, { fileName }: PlannedRun): string => `${runnerId} ${fileName}`;

/** The runs whose files an interrupted run has sent already. */
async function sentRuns(
  dataSource: DataSource,
  patients: readonly DemoPatient[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await dataSource.query<{ key: string; id: string }[]>(
    `select file.runner_id || ' ' || file.file_name as key, run.id
       from source_file file join run on run.source_file_id = file.id where file.runner_id = any($1::uuid[])`,
    [patients.map(({ runnerId }) => runnerId)],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}

async function send(
  { past }: DemoPlace,
  patient: DemoPatient,
  run: PlannedRun,
  known: string | undefined,
): Promise<void> {
  const id = known ?? (await patient.visitor.upload<{ id: string }>(run.fileName, run.file())).id;
  await past.runReceived(id, run);
  if (!run.diary) return;
  await patient.visitor.send('PUT', `/api/v1/diary/${id}`, run.diary);
  await past.diaryWritten(id, run);
}
