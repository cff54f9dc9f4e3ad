import { Anchor, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { useMoment } from '../../../ui/moment.js';
import { Page } from '../../../ui/page.js';
import { Failed, Loading } from '../../../ui/states.js';
import '../care.css';
import { LetterList } from '../letters/letter-list.js';
import '../letters/letters.css';
import { tellRead, useOwnMessages, type OwnMessage } from './message-calls.js';
import { messageTexts } from './texts.js';

/** What practices wrote to the runner: to be shown here is to be read. */
export function OwnMessagesPage() {
  const say = useSay(messageTexts);
  const query = useOwnMessages();
  const { data, error, refetch } = query;
  const messages = data?.pages.flatMap((page) => page.messages);
  const fresh = useFresh(messages);
  return (
    <div className="care-column">
      <Anchor component={Link} href="/news" className="care-tap care-back">
        <IconArrowLeft size={18} aria-hidden /> {say('toNews')}
      </Anchor>
      <Page title={say('title')}>
        <Stack gap="xs" className="care-note">
          <Text>{say('oneWay')}</Text>
          <Text>{say('emergency')}</Text>
        </Stack>
        {!messages &&
          (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={5} />)}
        {messages?.length === 0 && <Text>{say('ownNone')}</Text>}
        {messages && messages.length > 0 && (
          <LetterList query={query}>
            {messages.map((message) => (
              <Received key={message.id} message={message} isNew={fresh.has(message.id)} />
            ))}
          </LetterList>
        )}
      </Page>
    </div>
  );
}

/** The messages that were not read when they came onto this page, which tells their practices that they are now. */
function useFresh(messages: readonly OwnMessage[] | undefined): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const unread = (messages ?? []).filter(({ id, readAt }) => readAt === null && !fresh.has(id));
    if (unread.length === 0) return;
    const ids = unread.map(({ id }) => id);
    setFresh(new Set([...fresh, ...ids]));
    // What does not arrive is told when the page is opened the next time.
    tellRead(ids).catch(() => undefined);
  }, [messages, fresh]);
  return fresh;
}

function Received({ message, isNew }: { message: OwnMessage; isNew: boolean }) {
  const say = useSay(messageTexts);
  const moment = useMoment();
  const { author, practice, sentAt, text } = message;
  return (
    <li>
      <Text fw={600} className="anywhere">
        {say('from', { author, practice })}
      </Text>
      <Text size="sm" c="var(--soft)">
        {isNew && <span className="letter-new">{say('new')} · </span>}
        {moment(sentAt)}
      </Text>
      <p className="letter-text">{text}</p>
    </li>
  );
}
