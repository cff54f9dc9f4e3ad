import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { failpoint } from '../../platform/failpoint.js';
import { HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { fileStorage, StorageLimitError, type FileStorage } from '../../platform/storage/file-storage.js';
import { ReceiveFile, whyLeftOut } from '../../runs/runs.js';
import { AthleteAccess, isUnauthorized } from '../athlete-access.js';
import type { OpenProvider } from '../connected-providers.js';
import { endFault, holdsOn, noteArrival, noteFault } from '../connection-status.store.js';
import { RunsOfConnections } from '../leaving/runs-of-connections.js';
import { RevokeConnection } from '../leaving/revoke-connection.js';
import { ProviderFault } from '../provider-fault.js';
import { ProviderTroubles } from '../provider-troubles.js';
import type { Fetched } from '../provider.js';
import type { ConnectedActivity } from '../tables/connected-activity.entity.js';
import type { Connection } from '../tables/connection.entity.js';
import { endWaiting, findWaiting, knownNow, waitUntil, type Outcome } from './activities.store.js';
import { fetchActivity } from './jobs.js';
import { isLastTry, nextTryAt } from './next-try.js';
import { OpenForJobs } from './open-for-jobs.js';
import { pausedUntil } from './pauses.store.js';
import { checkRecording } from './recording.js';

interface Waiting {
  readonly activity: ConnectedActivity;
  readonly connection: Connection;
  readonly open: OpenProvider;
}

/** An operator needs some minutes to make room: a wait as after so many tries. */
const triesWithoutRoom = 2;

interface Trouble {
  readonly kind: ProviderFault['kind'] | 'internal';
  readonly message: string;
  readonly retryAt: Date | null;
}

type File = Extract<Fetched, { kind: 'file' }>;

/** Fetches an activity and takes it in. Safe to run twice: the same bytes are the same run. */
@Injectable()
@HandlesJob(fetchActivity)
export class FetchActivityJob implements JobHandler<{ readonly activityId: string }> {
  private readonly log = new Logger('Connections');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly providers: OpenForJobs,
    private readonly access: AthleteAccess,
    private readonly revokeConnection: RevokeConnection,
    private readonly runs: RunsOfConnections,
    private readonly receiveFile: ReceiveFile,
    @Inject(fileStorage) private readonly storage: FileStorage,
    private readonly troubles: ProviderTroubles,
  ) {}

  async handle({ activityId }: { readonly activityId: string }): Promise<void> {
    const em = this.dataSource.manager;
    const found = await findWaiting(em, activityId);
    if (!found) return;
    const open = await this.providers.orWhen(found.connection.provider);
    if (open instanceof Date) {
      await waitUntil(em, found.activity, { dueAt: open, isTry: false, faultCode: null });
      return;
    }
    const waiting = { ...found, open };
    const pausedTo = await pausedUntil(em, found.connection);
    if (pausedTo) {
      await waitUntil(em, found.activity, { dueAt: pausedTo, isTry: false, faultCode: null });
      return;
    }
    // Some recordings are handed out once. What came before may be gone, as far as the provider says so, which needs no room.
    const mayBeGone = found.activity.runId !== null && open.provider.listing !== undefined;
    if (!mayBeGone && !(await this.storage.hasRoom())) return this.waitForRoom(waiting);
    try {
      const fetched = await this.fetch(waiting);
      await failpoint('connections.fetched');
      await this.take(waiting, fetched);
    } catch (error) {
      if (isFull(error)) await this.waitForRoom(waiting);
      else await this.putOff(waiting, this.asTrouble(error));
    }
  }

  private async fetch({ activity, connection, open }: Waiting): Promise<Fetched> {
    const { activityKey, hint } = activity;
    const ask = () =>
      this.access.as(connection, open, (call) =>
        open.provider.fetchActivity(call, { activityKey, hint, cameBefore: activity.runId !== null }),
      );
    try {
      return await ask();
    } catch (error) {
      if (!isUnauthorized(error)) throw error;
      // For one activity, or for all? Only the provider knows.
      if (!(await this.revokeConnection.unlessAllowed(connection, open))) {
        throw new ProviderFault('unauthorized', 'The permission was withdrawn.');
      }
      throw new ProviderFault('unexpected', `${open.provider.name} refused one activity.`);
    }
  }

  private async take(waiting: Waiting, fetched: Fetched): Promise<void> {
    const { activity } = waiting;
    if (fetched.kind === 'file') return this.takeFile(waiting, fetched);
    if (fetched.kind === 'gone') return this.end(waiting, { state: 'gone' });
    if (fetched.kind === 'notARun') return this.end(waiting, { state: 'notARun' });
    if (fetched.reason === 'noRecording' && !isLastTry(activity.attempts)) {
      // Some tell of an activity before its file is there.
      return this.retry(waiting, 'noRecording', null);
    }
    return this.end(waiting, { state: 'none', faultCode: fetched.reason });
  }

  private async takeFile(waiting: Waiting, { bytes, fileName }: File): Promise<void> {
    const { activity, connection, open } = waiting;
    const check = await checkRecording(bytes);
    if (check === 'no') throw new ProviderFault('unexpected', 'No recording came.');
    // What stays cut short may be all that there is, and a link that works once gives no more.
    const mayAskAgain = open.provider.listing !== undefined || activity.runId !== null;
    if (check === 'cut' && mayAskAgain && !isLastTry(activity.attempts)) {
      return this.retry(waiting, 'cutShort', null);
    }
    const known = await knownNow(this.dataSource.manager, activity.id);
    if (!known) return this.sayLate(waiting);
    if (await this.runs.wasDeleted(connection.runnerId, known)) return this.end(waiting, { state: 'done' });
    const received = await this.receiveFile.receive(connection.runnerId, Readable.from([bytes]), {
      fileName,
      again: false,
      source: `api:${connection.provider}`,
      // What a list told of may be weeks old; what was just told of is waited for.
      when: activity.startTime ? 'later' : 'now',
      // Disconnected while it was on its way, it comes too late.
      mayBegin: (em) => holdsOn(em, connection.id),
    });
    await failpoint('connections.received');
    if (received === 'gone') return this.sayLate(waiting);
    if (received === 'empty') throw new ProviderFault('unexpected', 'An empty file came.');
    if (received === 'leftOut') {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const reason = await whyLeftOut(this.dataSource.manager, connection.runnerId, sha256);
      const faultCode = reason === 'positionsNotBlanked' ? 'positions' : null;
      return this.end(waiting, { state: 'leftOut', sha256, faultCode });
    }
    const { runId, sha256 } = received;
    await this.end(waiting, { state: 'done', runId, sha256 });
    await noteArrival(this.dataSource.manager, connection.id);
  }

  /** Ends the waiting; the run that is there for it goes where another one took its place, or the activity is gone. */
  private async end({ activity, connection }: Waiting, outcome: Outcome): Promise<void> {
    const { id, asked } = activity;
    const runId = outcome.runId ?? null;
    for (;;) {
      const known = await knownNow(this.dataSource.manager, id);
      const isLate = known?.asked !== asked;
      // What was asked for later decides.
      if (!known || (isLate && runId === null)) return;
      const knownRunId = known.runId;
      const isOvertaken = isLate && knownRunId !== null && knownRunId !== activity.runId;
      if (isOvertaken && knownRunId !== runId) return this.runs.removeOf(connection, { id, runId });
      if (await endWaiting(this.dataSource.manager, { id, asked, knownRunId }, outcome)) break;
    }
    await endFault(this.dataSource.manager, connection.id);
    await failpoint('connections.noted');
    await this.runs.removeReplaced(connection, id);
  }

  private sayLate({ open }: Waiting): void {
    this.log.log(`An activity of ${open.provider.name} came after its runner had left.`);
  }

  /** No try is counted: the provider did nothing wrong, and what it has stays there. */
  private async waitForRoom({ activity, connection }: Waiting): Promise<void> {
    const em = this.dataSource.manager;
    const dueAt = nextTryAt(triesWithoutRoom, new Date());
    await waitUntil(em, activity, { dueAt, isTry: false, faultCode: 'noRoom' });
    await noteFault(em, connection.id, 'noRoom');
  }

  /** What is our own fault counts as a try, too: else it would be asked for without end. */
  private asTrouble(error: unknown): Trouble {
    if (error instanceof ProviderFault) return error;
    this.log.error(`An activity could not be taken in: ${(error as Error).message}`);
    return { kind: 'internal', message: 'It could not be taken in here.', retryAt: null };
  }

  private async retry({ activity }: Waiting, faultCode: string | null, at: Date | null): Promise<void> {
    const dueAt = at ?? nextTryAt(activity.attempts, new Date());
    await waitUntil(this.dataSource.manager, activity, { dueAt, isTry: true, faultCode });
  }

  /** Later again; after many tries it is given up, and its runner sees why. */
  private async putOff(waiting: Waiting, fault: Trouble): Promise<void> {
    const { activity, connection, open } = waiting;
    const em = this.dataSource.manager;
    // What a runner does not allow any more is no trouble of the service, and is said where the connection is ended.
    const isSaid = isUnauthorized(fault);
    if (!isSaid) await this.troubles.note(open.provider, `An activity did not come. ${fault.message}`);
    if (fault.kind === 'rateLimited') {
      const dueAt =
        (await pausedUntil(em, connection)) ?? fault.retryAt ?? nextTryAt(activity.attempts, new Date());
      await waitUntil(em, activity, { dueAt, isTry: false, faultCode: fault.kind });
    } else if (isLastTry(activity.attempts)) {
      await this.end(waiting, { state: 'failed', faultCode: fault.kind });
    } else {
      await this.retry(waiting, fault.kind, fault.retryAt);
    }
    if (!isSaid) await noteFault(em, connection.id, fault.kind);
  }
}

function isFull(error: unknown): boolean {
  return error instanceof StorageLimitError && error.reason === 'full';
}
