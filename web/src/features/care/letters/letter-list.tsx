import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../../../language/language.js';
import { Failed } from '../../../ui/states.js';
import { letterTexts } from './texts.js';

interface LetterListProps {
  /** How the next page is asked for, as the query says it. */
  readonly query: {
    readonly error: Error | null;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    fetchNextPage(): Promise<unknown>;
  };
  readonly className?: string;
  readonly children: ReactNode;
}

/** Letters, newest first, and the way to older ones. */
export function LetterList({ query, className = 'letters', children }: LetterListProps) {
  const say = useSay(letterTexts);
  const { error, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return (
    <>
      <ul className={className}>{children}</ul>
      {error && <Failed error={error} />}
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('more')}
          </Button>
        </div>
      )}
    </>
  );
}
