import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { useMoment } from '../../../ui/moment.js';
import { Section } from '../../../ui/section.js';
import { Failed, Loading } from '../../../ui/states.js';
import { lookTexts } from './look-texts.js';
import { gatherLooks, type SameLooks } from './same-looks.js';
import { useLooks } from './sharing-calls.js';
import { sharingTexts } from './texts.js';

/** Who looked at what, and when. */
export function Looks() {
  const say = useSay(sharingTexts);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useLooks();
  const looks = gatherLooks(data?.pages.flatMap((page) => page.looks) ?? []);
  return (
    <Section title={say('looks')} about={say('looksAbout')}>
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && looks.length === 0 && <Text>{say('looksNone')}</Text>}
      <ul className="entries">
        {looks.map((one, index) => (
          <Entry key={index} {...one} />
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

/** Actions whose object is a run of the runner. */
const ofRuns: ReadonlySet<string> = new Set(['report.seen', 'series.seen']);

function Entry({ look, count }: SameLooks) {
  const say = useSay(sharingTexts);
  const sayLook = useSay(lookTexts);
  const moment = useMoment();
  const { at, actor, practice, action, objectId } = look;
  const key = action in lookTexts.en ? (action as keyof typeof lookTexts.en) : 'other';
  const who = actor ?? say('somebody');
  return (
    <li>
      <div className="entry-text">
        <Text>
          {sayLook(key, { who, practice: practice ?? say('somewhere'), action })}
          {count > 1 && `, ${say('times', { count })}`}
        </Text>
        <Text size="sm" c="var(--soft)">
          {moment(at)}
        </Text>
      </div>
      {objectId && ofRuns.has(action) && (
        <Anchor component={Link} href={`/runs/${objectId}`} className="care-tap">
          {say('toRun')}
        </Anchor>
      )}
    </li>
  );
}
