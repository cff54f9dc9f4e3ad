import { Anchor, Button, Switch, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useSay } from '../../language/language.js';
import { Fault } from '../../ui/fault.js';
import { useMoment } from '../../ui/moment.js';
import { Page } from '../../ui/page.js';
import { Empty, Failed, Loading } from '../../ui/states.js';
import {
  useChangeByMail,
  useNotices,
  useNoticeSettings,
  useSeeNotices,
  type Notice,
} from './notice-calls.js';
import './notices.css';
import { noticeTexts } from './texts.js';

/** What the runner is told of; to be shown here is to be seen. */
export function NewsPage() {
  const say = useSay(noticeTexts);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useNotices();
  const notices = data?.pages.flatMap((page) => page.notices);
  const fresh = useFresh(notices);
  return (
    <Page title={say('title')}>
      {!notices && (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={4} />)}
      {notices?.length === 0 && <Empty title={say('none')}>{say('noneText')}</Empty>}
      {notices && notices.length > 0 && (
        <>
          <Text c="var(--soft)" mb="md">
            {say('about')}
          </Text>
          <ul className="news">
            {notices.map((notice) => (
              <Told key={notice.id} notice={notice} isNew={fresh.has(notice.id)} />
            ))}
          </ul>
          {hasNextPage && (
            <Button
              variant="default"
              mb="lg"
              loading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {say('more')}
            </Button>
          )}
        </>
      )}
      <ByMail />
    </Page>
  );
}

/** The notices that were new when they came onto this page, which says that they are seen. */
function useFresh(notices: readonly Notice[] | undefined): ReadonlySet<string> {
  const see = useSeeNotices();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const unseen = (notices ?? []).filter(({ id, seenAt }) => seenAt === null && !fresh.has(id));
    if (unseen.length === 0) return;
    const ids = unseen.map(({ id }) => id);
    setFresh(new Set([...fresh, ...ids]));
    // What does not arrive is said when the page is opened the next time.
    see(ids).catch(() => undefined);
  }, [notices, fresh, see]);
  return fresh;
}

function Told({ notice, isNew }: { notice: Notice; isNew: boolean }) {
  const say = useSay(noticeTexts);
  const moment = useMoment();
  const { kind, practice, app, createdAt } = notice;
  return (
    <li>
      <Anchor component={Link} href={addressOf(notice)}>
        {kind === 'connection-ended' && app !== null ? say('app-ended', { name: app }) : say(kind)}
      </Anchor>
      <Text size="sm" c="var(--soft)" className="anywhere">
        {isNew && <span className="news-new">{say('new')} · </span>}
        {[moment(createdAt), ...(practice === null ? [] : [practice])].join(' · ')}
      </Text>
    </li>
  );
}

/** Where the runner reads it. */
function addressOf({ kind, practice, runId }: Notice): string {
  if (kind === 'webhook-off') return practice === null ? '/account/webhooks' : '/practice/webhooks';
  if (kind === 'connection-ended') return '/connections';
  if (kind === 'message-sent') return '/messages';
  return kind === 'plan-set' || runId === null ? '/trend' : `/runs/${runId}`;
}

/** Whether to be told by mail too; there only where the service sends mails. */
function ByMail() {
  const say = useSay(noticeTexts);
  const { data } = useNoticeSettings();
  const changing = useChangeByMail();
  if (!data?.sendsMail) return null;
  return (
    <div>
      <Switch
        size="md"
        label={say('byMail')}
        description={say('byMailHint')}
        checked={changing.isPending ? changing.variables : data.byMail}
        onChange={({ currentTarget }) => changing.mutate(currentTarget.checked)}
      />
      <Fault error={changing.error} />
    </div>
  );
}
