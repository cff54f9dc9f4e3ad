import type { EntityManager } from 'typeorm';
import { placeParameters, type LetterPage } from '../letter-list.js';
import type { TimelineEntryBody } from './timeline.contract.js';

/** Something that happened between a patient and the practice. */
export interface TimelineEntry extends Omit<TimelineEntryBody, 'at'> {
  readonly at: Date;
}

/** Where an entry comes from: its columns, and from which rows. $1 is the patient, $2 the practice, $3 the runner. */
interface Source {
  readonly kind: string;
  /** With milliseconds at most, as cursors have them. */
  readonly at: string;
  readonly id: string;
  readonly by: string;
  readonly who: string;
  readonly runId?: string;
  readonly excerpt?: string;
  readonly from: string;
}

const excerptOf = (column: string): string => `left(${column}, 160)`;

const consents: readonly Source[] = [
  {
    kind: `case when exists (select from consent earlier where earlier.patient_id = consent.patient_id
             and earlier.ended_because = 'replaced' and earlier.ended_at = consent.given_at)
           then 'consent-changed' else 'consent-given' end`,
    at: `date_trunc('milliseconds', consent.given_at)`,
    id: 'consent.id',
    by: `'patient'`,
    who: 'null',
    from: 'consent where consent.patient_id = $1',
  },
  // One that is over by itself would have no patient to be asked for, unless another one was given since.
  {
    kind: `'consent-ended'`,
    at: `date_trunc('milliseconds', coalesce(consent.ended_at, consent.until))`,
    id: 'consent.id',
    by: `case consent.ended_because when 'runner' then 'patient' when 'practice' then 'practice' else 'time' end`,
    who: 'null',
    from: `consent where consent.patient_id = $1
             and (consent.ended_because <> 'replaced' or (consent.ended_at is null and consent.until <= now()))`,
  },
];

const letters: readonly Source[] = [
  {
    kind: `'note-written'`,
    at: 'note.created_at',
    id: 'note.id',
    by: `'practice'`,
    who: 'note.author',
    excerpt: excerptOf('note.text'),
    from: 'patient_note note where note.patient_id = $1',
  },
  {
    kind: `'message-sent'`,
    at: 'message.sent_at',
    id: 'message.id',
    by: `'practice'`,
    who: 'message.author',
    excerpt: excerptOf('message.text'),
    from: 'message where message.practice_id = $2 and message.runner_id = $3',
  },
  {
    kind: `'message-read'`,
    at: 'message.read_at',
    id: 'message.id',
    by: `'patient'`,
    who: 'null',
    from: 'message where message.practice_id = $2 and message.runner_id = $3 and message.read_at is not null',
  },
];

const plan = {
  id: 'plan.id',
  by: `case when plan.author is null then 'patient' when plan.practice_id = $2 then 'practice' else 'elsewhere' end`,
} as const;

const plans: readonly Source[] = [
  {
    ...plan,
    kind: `'plan-set'`,
    at: `date_trunc('milliseconds', plan.starts_at)`,
    // Who works in another practice is none of this one's business.
    who: 'case when plan.practice_id = $2 then plan.author end',
    from: 'cadence_plan plan where plan.runner_id = $3',
  },
  // One that another one took the place of has not ended for anybody.
  {
    ...plan,
    kind: `'plan-ended'`,
    at: `date_trunc('milliseconds', plan.ended_at)`,
    who: 'null',
    from: `cadence_plan plan where plan.runner_id = $3 and plan.ended_at is not null
             and not exists (select from cadence_plan next where next.runner_id = plan.runner_id and next.id <> plan.id
               and next.starts_at between plan.ended_at - interval '1 minute' and plan.ended_at + interval '1 minute')`,
  },
];

/** Of runs that are shared now, as everywhere: the same rule as of the policies of the role of practices. */
const reviews: readonly Source[] = [
  {
    kind: `case when review.version = 1 then 'review-signed' else 'review-amended' end`,
    at: 'review.signed_at',
    id: 'review.id',
    by: `'practice'`,
    who: 'review.signed_by',
    runId: 'review.run_id',
    excerpt: excerptOf('review.comment'),
    from: `review join run on run.id = review.run_id
            where review.practice_id = $2 and review.runner_id = $3 and run.source <> all(closed_sources())
              and run.start_time >= (select coalesce(consent.from_time, '-infinity') from consent
                                      where consent.patient_id = $1 and consent.ended_at is null)`,
  },
];

const sources: readonly Source[] = [...consents, ...plans, ...reviews, ...letters];

/** The newest of one source, so that none is read further than the page reaches. */
const select = ({ kind, at, id, by, who, runId = 'null', excerpt = 'null', from }: Source): string =>
  `(select ${kind} as kind, ${at} as at, ${id} as id, ${by} as by, ${who} as who, ${runId}::uuid as "runId", ${excerpt} as excerpt
      from ${from} and (${at}, ${id}) < ($4::timestamptz, $5::uuid) order by ${at} desc, ${id} desc limit $6)`;

const timeline = `${sources.map(select).join(' union all ')} order by at desc, id desc limit $6`;

/** What happened between a patient and a practice, newest first. Call it once the patient is known to be one of the practice. */
export async function listTimeline(
  em: EntityManager,
  of: { readonly patientId: string; readonly practiceId: string; readonly runnerId: string },
  page: LetterPage,
): Promise<TimelineEntry[]> {
  const { patientId, practiceId, runnerId } = of;
  return (await em.query(timeline, [
    patientId,
    practiceId,
    runnerId,
    ...placeParameters(page),
  ])) as TimelineEntry[];
}
