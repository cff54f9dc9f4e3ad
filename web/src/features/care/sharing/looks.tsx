import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { useMoment } from '../../../ui/moment.js';
import { Section } from '../../../ui/section.js';
import { Failed, Loading } from '../../../ui/states.js';
import { lookTexts } from './look-texts.js';
import { useLooks } from './sharing-calls.js';
import { sharingTexts } from './texts.js';
import { isChange, visitsOf, type Seen, type Visit } from './visits.js';

/** Who looked at what, and when. */
export function Looks() {
  const say = useSay(sharingTexts);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useLooks();
  const visits = visitsOf(data?.pages.flatMap((page) => page.looks) ?? []);
  return (
    <Section title={say('looks')} about={say('looksAbout')}>
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && visits.length === 0 && <Text>{say('looksNone')}</Text>}
      <ul className="entries">
        {visits.map((visit) => (
          <Entry key={`${visit.to} ${visit.actor}`} visit={visit} />
        ))}
      </ul>
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('more')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Entry({ visit }: { visit: Visit }) {
  const say = useSay(sharingTexts);
  const sayLook = useSay(lookTexts);
  const moment = useMoment();
  const who = { who: visit.actor ?? say('somebody'), practice: visit.practice ?? say('somewhere') };
  const [change] = visit.seen.filter(isChange);
  const [from, to] = [moment(visit.from), moment(visit.to)];
  return (
    <li>
      <div className="entry-text">
        <Text fw={600}>
          {change
            ? sayLook(keyOf(change.isOwn ? `${change.action}.own` : change.action), {
                ...who,
                action: change.action,
              })
            : sayLook('who', who)}
        </Text>
        <Text size="sm" c="var(--soft)">
          {from === to ? to : say('fromTo', { from, to })}
        </Text>
        {!change && (
          <ul className="care-seen">
            {visit.seen.map((seen) => (
              <SeenItem key={`${seen.action} ${seen.runId}`} seen={seen} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** Actions whose object is a run of the runner. */
const ofRuns: ReadonlySet<string> = new Set(['report.seen', 'series.seen']);

function SeenItem({ seen: { action, runId, count } }: { seen: Seen }) {
  const say = useSay(sharingTexts);
  const sayLook = useSay(lookTexts);
  const words = sayLook(keyOf(action), { action });
  return (
    <li>
      {runId && ofRuns.has(action) ? (
        <Anchor component={Link} href={`/runs/${runId}`} className="care-tap">
          {words}
        </Anchor>
      ) : (
        words
      )}
      {count > 1 && `, ${say('times', { count })}`}
    </li>
  );
}

function keyOf(action: string): keyof typeof lookTexts.en {
  return action in lookTexts.en && action !== 'who' ? (action as keyof typeof lookTexts.en) : 'other';
}
