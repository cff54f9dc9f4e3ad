import { Stack, Text } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { Form } from '../../../ui/form.js';
import { useMoment } from '../../../ui/moment.js';
import { Failed, Loading } from '../../../ui/states.js';
import { useDraft } from '../letters/drafts.js';
import { LetterField, letterName } from '../letters/letter-field.js';
import { LetterList } from '../letters/letter-list.js';
import '../letters/letters.css';
import { letterTexts } from '../letters/texts.js';
import { PatientGone } from '../patients/patient-gone.js';
import { isOver, type Patient } from '../patients/patient-queries.js';
import { usePractice } from '../practice/practice-calls.js';
import { useMessages, useSendMessage, type Message } from './message-calls.js';
import { messageTexts } from './texts.js';

/** Characters that a message has room for, as the service says. */
const longestMessage = 2_000;

/** What the practice wrote to a patient, whether they read it, and where more is written. */
export function PatientMessages({ patient }: { patient: Patient }) {
  const say = useSay(messageTexts);
  const { id, name } = patient;
  const query = useMessages(id);
  const { data, error, refetch } = query;
  const { data: practice } = usePractice();
  if (isOver(error)) return <PatientGone />;
  const messages = data?.pages.flatMap((page) => page.messages);
  return (
    <Stack gap="lg">
      <Text size="sm" c="var(--soft)" className="letter-form">
        {practice?.role === 'assistant' ? say('mayNotWrite') : say('about', { name })}
      </Text>
      {practice && practice.role !== 'assistant' && <NewMessage patient={patient} />}
      {!messages && (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={4} />)}
      {messages?.length === 0 && <Text>{say('none', { name })}</Text>}
      {messages && messages.length > 0 && (
        <LetterList query={query}>
          {messages.map((message) => (
            <Sent key={message.id} message={message} />
          ))}
        </LetterList>
      )}
    </Stack>
  );
}

function NewMessage({ patient: { id, name } }: { patient: Patient }) {
  const say = useSay(messageTexts);
  const sayLetter = useSay(letterTexts);
  const send = useSendMessage(id);
  const [text, setText] = useDraft(`message to ${id}`);
  return (
    <div className="letter-form">
      <Form
        button={say('send', { name })}
        check={() => ({ [letterName]: text.trim() === '' ? sayLetter('empty') : undefined })}
        onSend={async () => {
          await send(text);
          setText('');
        }}
      >
        <LetterField
          label={say('write')}
          description={say('writeHint')}
          longest={longestMessage}
          value={text}
          onChange={setText}
        />
      </Form>
    </div>
  );
}

function Sent({ message: { author, sentAt, readAt, text } }: { message: Message }) {
  const say = useSay(messageTexts);
  const moment = useMoment();
  return (
    <li>
      <Text fw={600}>{author}</Text>
      <Text size="sm" c="var(--soft)">
        {say('sent', { date: moment(sentAt) })},{' '}
        {readAt === null ? say('unread') : say('read', { date: moment(readAt) })}
      </Text>
      <p className="letter-text">{text}</p>
    </li>
  );
}
