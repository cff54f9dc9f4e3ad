import { Button, FileButton, Progress, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSay, useSpeech } from '../../language/language.js';
import { Fault } from '../../ui/fault.js';
import { Section } from '../../ui/section.js';
import { takenIn, type TakenIn as Taken } from './takeout-calls.js';
import { TakenInOutcome } from './taken-in-outcome.js';
import { beginTakingIn, useTakingIn } from './taking-in.js';
import { takeoutTexts } from './texts.js';

const askAgainMs = 1_000;

function isUnderWay(status: Taken['status']): boolean {
  return status === 'queued' || status === 'taking';
}

const failures = ['notAnExport', 'newerExport', 'tooManyEntries', 'damagedExport', 'noRoom'] as const;

function failureOf(code: string | null) {
  return failures.find((failure) => failure === code) ?? 'takeInFailed';
}

/** Takes an export in: sends it, follows how it is read, says what became of each entry. */
export function TakeIn() {
  const say = useSay(takeoutTexts);
  const queries = useQueryClient();
  const [isNoZip, setNoZip] = useState(false);
  const taking = useTakingIn();
  const { mutate: begin } = useMutation({ mutationFn: beginTakingIn });
  const isSending = taking.step === 'sending';
  const id = taking.step === 'sent' ? taking.id : undefined;
  const { data: taken, error } = useQuery({
    queryKey: ['taken-in', id],
    queryFn: () => takenIn(id ?? ''),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data.status) ? false : askAgainMs),
  });
  const isDone = taken?.status === 'done';
  useEffect(() => {
    // Runs, diary and profile are other ones now.
    if (isDone) void queries.invalidateQueries({ predicate: ({ queryKey: [key] }) => key !== 'taken-in' });
  }, [isDone, queries]);
  const isReading = id !== undefined && (!taken || isUnderWay(taken.status));
  return (
    <Section title={say('takeIn')} about={say('takeInAbout')}>
      <div>
        <FileButton accept=".zip,application/zip" onChange={choose}>
          {(props) => (
            <Button variant="default" disabled={isSending || isReading} {...props}>
              {say('choose')}
            </Button>
          )}
        </FileButton>
      </div>
      <div role="status">
        {isNoZip && <Text>{say('notZip')}</Text>}
        {isSending && <Sending share={taking.share} />}
        {isReading && !error && (
          <Text>
            {say('reading')}{' '}
            {taken && taken.total !== null && say('files', { done: taken.done, total: taken.total })}
          </Text>
        )}
        {taken?.status === 'failed' && <Text>{say(failureOf(taken.failure))}</Text>}
        {isDone && <TakenInOutcome entries={taken.entries} />}
      </div>
      <Fault error={taking.step === 'failed' ? taking.error : error} />
    </Section>
  );

  function choose(file: File | null): void {
    if (!file) return;
    const isZip = /\.zip$/i.test(file.name) || /zip/.test(file.type);
    setNoZip(!isZip);
    if (isZip) begin(file);
  }
}

function Sending({ share }: { share: number }) {
  const say = useSay(takeoutTexts);
  const { format } = useSpeech();
  const text = say('sending', { percent: format.percent(share) });
  return (
    <>
      <Text>{text}</Text>
      <Progress value={share * 100} color="var(--ink)" aria-label={text} />
    </>
  );
}
