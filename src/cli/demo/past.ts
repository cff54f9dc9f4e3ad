import type { DataSource } from 'typeorm';
import type { PlannedRun } from './planned-runs.js';

/**
 * What the service writes down with the time at which it happens, moved to when the story says that it happened. The one
 * place where the demo writes into tables past the service. The log of looks is not moved: it says when the demo was made.
 */
export class Past {
  constructor(private readonly dataSource: DataSource) {}

  /** When the practice was made, and joined by its owner. */
  async practiceMade(practiceId: string, at: Date): Promise<void> {
    await this.dataSource.query(`update practice set created_at = $2 where id = $1`, [practiceId, at]);
    await this.dataSource.query(`update practice_member set joined_at = $2 where practice_id = $1`, [
      practiceId,
      at,
    ]);
  }

  /** When a runner agreed, once or several times, oldest first; each ended the one before it. */
  async consentsGiven(patientId: string, times: readonly Date[]): Promise<void> {
    await this.dataSource.query(`update patient set since = $2 where id = $1`, [patientId, times[0]]);
    await this.dataSource.query(
      `with told as (select at, lead(at) over (order by place) as next, place
                       from unnest($2::timestamptz[]) with ordinality as given (at, place)),
            consents as (select id, row_number() over (order by id) as place from consent where patient_id = $1)
       update consent set given_at = told.at, ended_at = case when ended_at is null then null else told.next end
         from told join consents using (place) where consent.id = consents.id`,
      [patientId, times],
    );
  }

  /** When a run was received, and where it came from. */
  async runReceived(runId: string, { receivedAt, story }: PlannedRun): Promise<void> {
    await this.dataSource.query(
      `with file as (update source_file set received_at = $2
                      where id = (select source_file_id from run where id = $1))
       update run set received_at = $2, source = $3 where id = $1`,
      [runId, receivedAt, story.source ?? 'upload'],
    );
    // What it left when it was taken for an upload.
    if (story.source) await this.dataSource.query(`delete from run_steps where run_id = $1`, [runId]);
  }

  /** When the diary of a run was written: an hour after it came. */
  async diaryWritten(runId: string, { receivedAt }: PlannedRun): Promise<void> {
    await this.dataSource.query(`update diary_entry set updated_at = $2 where run_id = $1`, [
      runId,
      new Date(receivedAt.getTime() + 3_600_000),
    ]);
  }

  /** When somebody of the practice said that they have seen all of a patient. */
  async patientSeen(patientId: string, at: Date): Promise<void> {
    await this.dataSource.query(
      `insert into patient_seen (patient_id, seen_at) values ($1, $2)
       on conflict (patient_id) do update set seen_at = excluded.seen_at`,
      [patientId, at],
    );
  }

  /** When a note was written. */
  async noteWritten(noteId: string, at: Date): Promise<void> {
    await this.dataSource.query(`update patient_note set created_at = $2 where id = $1`, [noteId, at]);
  }

  /** When a message was sent, and opened two hours later where it was. */
  async messageSent(messageId: string, at: Date): Promise<void> {
    await this.rewrite(
      'message',
      `update message set sent_at = $2, read_at = case when read_at is null then null else $2::timestamptz + interval '2 hours' end
        where id = $1`,
      [messageId, at],
    );
  }

  /**
   * When runners were told of all that: then, which their ids say, too. What is older than a week they have seen. Returns of how
   * much they are not told yet: the service tells them a moment after it happened, several at once.
   */
  async runnersTold(practiceId: string): Promise<number> {
    const happened = `select id, signed_at as at from review where practice_id = $1
      union all select id, sent_at from message where practice_id = $1
      union all select id, starts_at from cadence_plan where practice_id = $1`;
    await this.dataSource.query(
      `update notice set created_at = happened.at,
              id = overlay(replace(notice.id::text, '-', '')
                placing lpad(to_hex((extract(epoch from happened.at) * 1000)::bigint), 12, '0') from 1 for 12)::uuid,
              seen_at = case when happened.at < now() - interval '7 days' then happened.at + interval '1 hour' end
         from (${happened}) as happened where happened.id = notice.object_id`,
      [practiceId],
    );
    const [{ count }] = await this.dataSource.query<{ count: number }[]>(
      `select count(*)::int as count from (${happened}) as happened
        where not exists (select from notice where object_id = happened.id)`,
      [practiceId],
    );
    return count;
  }

  /** When a review was signed. */
  async reviewSigned(reviewId: string, at: Date): Promise<void> {
    await this.rewrite('review', `update review set signed_at = $2 where id = $1`, [reviewId, at]);
  }

  /** Changes what the service keeps from being changed: only here, where nothing of it is true. */
  private async rewrite(table: 'review' | 'message', statement: string, values: unknown[]): Promise<void> {
    await this.dataSource.transaction(async (em) => {
      await em.query(`alter table ${table} disable trigger user`);
      await em.query(statement, values);
      await em.query(`alter table ${table} enable trigger user`);
    });
  }
}
