import { Button, Stack, Text } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useSay } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { Empty, Failed, Loading } from '../../../ui/states.js';
import '../runs.css';
import { DropZone } from '../upload/drop-zone.js';
import { UploadResults } from '../upload/upload-results.js';
import { uploads, useUploads } from '../upload/uploads.js';
import { CompareBar } from './compare-bar.js';
import { FilterBar } from './filter-bar.js';
import { filterOf, isEveryRun, searchOf, type RunFilter } from './run-filter.js';
import { MoreRuns, RunList } from './run-list.js';
import { useSelection } from './selection.js';
import { listTexts } from './texts.js';
import { useLiveRuns, useRuns } from './use-runs.js';

/** All runs of whoever is signed in, and the way in for more. */
export function RunsPage() {
  const say = useSay(listTexts);
  const search = useSearch();
  const [, go] = useLocation();
  const filter = filterOf(search);
  const runs = useRuns(filter);
  const state = useUploads();
  const selection = useSelection();
  const pages = runs.data?.pages ?? [];
  useLiveRuns(pages);
  useSingleReport();
  const setFilter = (next: RunFilter) => {
    const text = searchOf(next);
    go(text ? `/runs?${text}` : '/runs', { replace: true });
  };
  const { fetchNextPage } = runs;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const count = pages.reduce((sum, page) => sum + page.runs.length, 0);
  const isFirst = runs.isSuccess && count === 0 && isEveryRun(filter);
  return (
    <Page title={say('title')}>
      <DropZone isLarge={isFirst}>
        <Stack gap="md">
          <UploadResults state={state} />
          {isFirst ? (
            state.items.length === 0 && <FirstRun />
          ) : (
            <>
              <FilterBar filter={filter} onChange={setFilter} />
              {runs.isPending && <Loading rows={6} />}
              {runs.error && <Failed error={runs.error} onRetry={() => void runs.refetch()} />}
              {runs.isSuccess && count === 0 && (
                <Empty title={say('noneFound')}>{say('noneFoundText')}</Empty>
              )}
              {count > 0 && (
                <>
                  <Text size="sm" c="var(--soft)" role="status">
                    {say(runs.hasNextPage ? 'countSoFar' : 'count', { count })}
                  </Text>
                  <RunList pages={pages} selection={selection} />
                  <MoreRuns hasMore={runs.hasNextPage} isLoading={runs.isFetchingNextPage} onMore={more} />
                </>
              )}
            </>
          )}
        </Stack>
      </DropZone>
      <CompareBar selection={selection} />
    </Page>
  );
}

/** One file leads to its report when that is ready; one with several runs stays, so that all of them are seen. */
function useSingleReport(): void {
  const [, go] = useLocation();
  const { items } = useUploads();
  const progress = items.length === 1 ? items[0].progress : undefined;
  const outcome = progress?.step === 'ended' ? progress.outcome : undefined;
  const isRead = outcome?.kind === 'analysed' || outcome?.kind === 'partlyRead';
  const runId = isRead && outcome.otherRuns.length === 0 ? outcome.run.id : undefined;
  useEffect(() => {
    if (runId === undefined) return;
    uploads.clear();
    go(`/runs/${runId}`);
  }, [runId, go]);
}

function FirstRun() {
  const say = useSay(listTexts);
  return (
    <Empty
      title={say('firstTitle')}
      action={
        <Button component={Link} href="/sample" variant="default" size="md" mt="xs">
          {say('sample')}
        </Button>
      }
    >
      {say('firstText')}
    </Empty>
  );
}
