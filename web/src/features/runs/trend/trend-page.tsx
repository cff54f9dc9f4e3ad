import { Button, Fieldset, SegmentedControl, Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearch } from 'wouter';
import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';
import { api, bodyOf } from '../../../api/client.js';
import { useSay } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { Empty, Failed, Loading } from '../../../ui/states.js';
import '../runs.css';
import { PlanPanel } from './plan-panel.js';
import { trendPageTexts } from './texts.js';
import { TrendSummary, TrendWeeks } from './trend-weeks.js';

const spans = [4, 12, 26, 52];
const usualSpan = 12;

/** Weeks of the same runner: what changed in words, then drawn, then the plan. */
export function TrendPage() {
  const say = useSay(trendPageTexts);
  const [, go] = useLocation();
  const asked = Number(new URLSearchParams(useSearch()).get('weeks'));
  const weeks = spans.includes(asked) ? asked : usualSpan;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['trend', weeks],
    queryFn: () => bodyOf(api.GET('/api/v1/trend', { params: { query: { weeks } } })) as Promise<Trend>,
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={say('title')}>
      {isPending && <Loading rows={8} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data && data.runs.length === 0 && (
        <Empty
          title={say('empty')}
          action={
            <Button component={Link} href="/runs" variant="default" size="md" mt="xs">
              {say('toRuns')}
            </Button>
          }
        >
          {say('emptyText')}
        </Empty>
      )}
      {data && data.runs.length > 0 && (
        <Stack gap="lg">
          <TrendSummary sentences={data.summary} />
          <Fieldset legend={say('weeks')} variant="unstyled">
            <SegmentedControl
              size="md"
              value={String(weeks)}
              onChange={(value) => go(`/trend?weeks=${value}`, { replace: true })}
              data={spans.map((span) => ({ value: String(span), label: String(span) }))}
              aria-label={say('weeks')}
              className="tap-segments"
            />
          </Fieldset>
          <TrendWeeks trend={data} />
        </Stack>
      )}
      {data && <PlanPanel trend={data} />}
    </Page>
  );
}
