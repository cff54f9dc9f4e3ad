/**
 * The condition that the owner of an `endpoint` may be told of a `run`, at this moment: a runner of their own; a practice of
 * one that a consent lets it see. Nobody of a source whose terms keep it to the runner's own eyes.
 */
export const mayBeTold = `run.source <> all(closed_sources())
  and exists (select from account where account.id = run.runner_id
                 and account.disabled_at is null and account.erasure_started_at is null)
  and (endpoint.runner_id = run.runner_id
       or exists (select from consent
                   where consent.practice_id = endpoint.practice_id and consent.runner_id = run.runner_id
                     and consent.ended_at is null and (consent.until is null or consent.until > now())
                     and run.start_time >= coalesce(consent.from_time, '-infinity')))`;

/**
 * The condition that an event of this type says something of a `run`, at this moment: a report of a recording that stands
 * behind a better one of the same run is none, since the better one is told of.
 */
export const saysSomething = (type: string) => `(${type} <> 'report.ready' or run.duplicate_of is null)`;
