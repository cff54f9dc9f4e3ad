import { Button, Loader, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useSay } from '../../../language/language.js';
import { WindowedBlock } from '../../../ui/windowed-block.js';
import type { RunPage } from './run-pages.js';
import { RunCard, RunTableRow } from './run-row.js';
import type { Selection } from './selection.js';
import { listTexts } from './texts.js';

const cardPx = 150;
const rowPx = 74;
const columns = ['date', 'distance', 'pace', 'cadence', 'verdict'] as const;

interface RunListProps {
  readonly pages: readonly RunPage[];
  readonly selection: Selection;
}

/** The runs as a table, or as cards where that would not fit. */
export function RunList(props: RunListProps) {
  const isWide = useMediaQuery('(min-width: 56rem)', undefined, { getInitialValueInEffect: false });
  return isWide ? <RunTable {...props} /> : <RunCards {...props} />;
}

function RunTable({ pages, selection }: RunListProps) {
  const say = useSay(listTexts);
  return (
    <table className="run-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{say('column.select')}</span>
          </th>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              className={column === 'distance' || column === 'pace' ? 'number' : undefined}
            >
              {say(`column.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="unseen">{say('column.more')}</span>
          </th>
        </tr>
      </thead>
      {pages.map(({ runs }, index) => (
        <WindowedBlock key={index} as="tbody" isFirst={index === 0} expectedPx={runs.length * rowPx}>
          {runs.map((run) => (
            <RunTableRow key={run.id} run={run} selection={selection} />
          ))}
        </WindowedBlock>
      ))}
    </table>
  );
}

function RunCards({ pages, selection }: RunListProps) {
  return (
    <>
      {pages.map(({ runs }, index) => (
        <WindowedBlock
          key={index}
          as="ul"
          isFirst={index === 0}
          className="run-cards"
          expectedPx={runs.length * cardPx}
        >
          {runs.map((run) => (
            <RunCard key={run.id} run={run} selection={selection} />
          ))}
        </WindowedBlock>
      ))}
    </>
  );
}

/** Loads the next page when the end of the list comes near, or at the press of a button. */
export function MoreRuns(props: { hasMore: boolean; isLoading: boolean; onMore: () => void }) {
  const { hasMore, isLoading, onMore } = props;
  const say = useSay(listTexts);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || !hasMore || isLoading) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && onMore(),
      {
        rootMargin: '1500px 0px',
      },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore, isLoading, onMore]);
  if (!hasMore) return <Text c="var(--soft)">{say('end')}</Text>;
  return (
    <div ref={end} className="more-runs">
      {isLoading ? (
        <Loader size="sm" color="var(--soft)" />
      ) : (
        <Button variant="default" size="md" onClick={onMore}>
          {say('more')}
        </Button>
      )}
    </div>
  );
}
