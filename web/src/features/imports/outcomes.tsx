import { Anchor, Button, Loader, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useSay, useSpeech } from '../../language/language.js';
import { Fault } from '../../ui/fault.js';
import { useDay } from '../../ui/moment.js';
import '../../ui/section.css';
import { listEntries, type Import, type ImportEntry, type Outcome } from './imports-calls.js';
import { importTexts } from './texts.js';

/** What became of the files, by what they came to: how many, why, and which. */
export function Outcomes({ one }: { one: Import }) {
  return (
    <ul className="outcomes">
      {one.outcomes.map(({ outcome, count }) => (
        <Group key={outcome} importId={one.id} outcome={outcome} count={count} />
      ))}
    </ul>
  );
}

function Group({ importId, outcome, count }: { importId: string; outcome: Outcome; count: number }) {
  const say = useSay(importTexts);
  const { format } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  if (outcome === 'zip') return null;
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className="outcome-count">{format.number(count, 0)}</span>
          <span>
            <span className="outcome-name">{say(`outcome.${outcome}`, { count })}</span>
            <Text component="span" size="sm" c="var(--soft)" display="block">
              {say(`why.${outcome}`)}
            </Text>
          </span>
        </summary>
        {isOpen && <Files importId={importId} outcome={outcome} count={count} />}
      </details>
    </li>
  );
}

function Files({ importId, outcome, count }: { importId: string; outcome: Outcome; count: number }) {
  const say = useSay(importTexts);
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    // Asked for anew when more have come to it.
    queryKey: ['import-entries', importId, outcome, count],
    queryFn: ({ pageParam }) => listEntries(importId, outcome, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <div className="outcome-files">
      {!data && !error && <Loader size="sm" color="var(--ink)" aria-label={say('loading')} />}
      <Fault error={error} />
      <ul className="entries">
        {entries.map((entry, index) => (
          <File key={index} entry={entry} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </div>
  );
}

function File({ entry: { name, zip, runId, startTime, message } }: { entry: ImportEntry }) {
  const day = useDay();
  const say = useSay(importTexts);
  return (
    <li>
      <span className="entry-text">
        {runId ? (
          <Anchor component={Link} href={`/runs/${runId}`} underline="always" className="tap">
            {name}
          </Anchor>
        ) : (
          name
        )}
        {(zip ?? message) && (
          <Text component="span" size="sm" c="var(--soft)" display="block">
            {[message, zip && say('inZip', { zip })].filter(Boolean).join(' ')}
          </Text>
        )}
      </span>
      {startTime && (
        <Text component="span" size="sm" c="var(--soft)">
          {day(startTime)}
        </Text>
      )}
    </li>
  );
}
