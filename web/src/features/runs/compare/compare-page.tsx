import { Button, Stack, Text, Title } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearch } from 'wouter';
import 'virtual:report.css';
import type { Comparison } from '../../../../../src/analysis/report/trend/comparison.js';
import { api, bodyOf } from '../../../api/client.js';
import { runsKey } from '../../../api/runs.js';
import { useSay } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { Empty, Failed, Loading } from '../../../ui/states.js';
import '../runs.css';
import '../trend/trend.css';
import './compare.css';
import { ByPace } from './by-pace.js';
import { FactsTable, MatchedTable } from './matched-table.js';
import { RunPicker } from './run-picker.js';
import { compareTexts } from './texts.js';
import { TwoAlong } from './two-along.js';

/** Two runs side by side. */
export function ComparePage() {
  const say = useSay(compareTexts);
  const [, go] = useLocation();
  const search = new URLSearchParams(useSearch());
  const [a, b] = [search.get('a'), search.get('b')];
  const compare = (one: string | null, other: string | null) => {
    const ids = Object.entries({ a: one, b: other }).flatMap(([key, id]) => (id ? [[key, id]] : []));
    go(`/compare?${new URLSearchParams(ids)}`, { replace: true });
  };
  return (
    <Page title={say('title')}>
      <div className="pickers">
        <RunPicker label={say('first')} runId={a} onPick={(id) => compare(id, b)} />
        <Button
          variant="default"
          size="md"
          disabled={!a && !b}
          leftSection={<IconArrowsExchange size={18} aria-hidden />}
          onClick={() => compare(b, a)}
        >
          {say('swap')}
        </Button>
        <RunPicker label={say('second')} runId={b} onPick={(id) => compare(a, id)} />
      </div>
      {a && b ? (
        a === b ? (
          <Text>{say('sameRun')}</Text>
        ) : (
          <Compared a={a} b={b} />
        )
      ) : (
        <Empty
          title={say('none')}
          action={
            <Button component={Link} href="/runs" variant="default" size="md" mt="xs">
              {say('toRuns')}
            </Button>
          }
        >
          {say('noneText')}
        </Empty>
      )}
    </Page>
  );
}

function Compared({ a, b }: { a: string; b: string }) {
  const say = useSay(compareTexts);
  const { data, error, refetch } = useQuery({
    queryKey: [...runsKey, 'compare', a, b],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/runs/compare', { params: { query: { a, b } } })) as Promise<Comparison>,
  });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const [headline, ...rest] = data.summary;
  return (
    <Stack gap="lg">
      <section>
        <Text size="xl" fw={600} lh={1.35} className="balanced">
          {headline}
        </Text>
        <ul className="trend-sentences">
          {rest.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section>
        <Title order={2}>{say('matched')}</Title>
        <MatchedTable comparison={data} />
      </section>
      <TwoAlong key={`${a} ${b}`} comparison={data} />
      <section>
        <Title order={2}>{say('byPace')}</Title>
        <ByPace comparison={data} />
        <Text size="sm" c="var(--soft)">
          {say('scatterLabel', { title: say('byPace') })}
        </Text>
      </section>
      <section>
        <Title order={2}>{say('facts')}</Title>
        <FactsTable comparison={data} />
      </section>
    </Stack>
  );
}
