import { Button, Loader, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useSay } from '../../../language/language.js';
import { blocksOf, WindowedBlock } from '../../../ui/windowed-block.js';
import type { Run } from '../../../api/runs.js';
import type { Ask } from './run-dialogs.js';
import { RunCard, RunTableRow } from './run-row.js';
import type { Selection } from './selection.js';
import { listTexts } from './texts.js';

const cardPx = 150;
const rowPx = 74;
const perBlock = 50;
const columns = ['date', 'distance', 'pace', 'cadence', 'verdict'] as const;

interface RunListProps {
  readonly runs: readonly Run[];
  readonly selection: Selection;
  readonly onAsk: Ask;
}

/** The runs as a table, or as cards where that would not fit. */
export function RunList(props: RunListProps) {
  const isWide = useMediaQuery('(min-width: 56rem)', undefined, { getInitialValueInEffect: false });
  return isWide ? <RunTable {...props} /> : <RunCards {...props} />;
}

function RunTable({ runs, ...rest }: RunListProps) {
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
      {blocksOf(runs, perBlock).map((block, index) => (
        <WindowedBlock key={index} as="tbody" isFirst={index === 0} expectedPx={block.length * rowPx}>
          {block.map((run) => (
            <RunTableRow key={run.id} {...rowOf(run, rest)} />
          ))}
        </WindowedBlock>
      ))}
    </table>
  );
}

function RunCards({ runs, ...rest }: RunListProps) {
  return (
    <>
      {blocksOf(runs, perBlock).map((block, index) => (
        <WindowedBlock
          key={index}
          as="ul"
          isFirst={index === 0}
          className="run-cards"
          expectedPx={block.length * cardPx}
        >
          {block.map((run) => (
            <RunCard key={run.id} {...rowOf(run, rest)} />
          ))}
        </WindowedBlock>
      ))}
    </>
  );
}

/** A row is given nothing that changes with the other rows. */
function rowOf(run: Run, { selection, onAsk }: Omit<RunListProps, 'runs'>) {
  return { run, isSelected: selection.ids.includes(run.id), onSelect: selection.toggle, onAsk };
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
