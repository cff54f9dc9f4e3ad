import { Button, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearch } from 'wouter';
import type { Comparison } from '../../../../../src/analysis/report/trend/comparison.js';
import { api, bodyOf } from '../../../api/client.js';
import { runsKey } from '../../../api/runs.js';
import { useSay } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { Empty, Failed, Loading } from '../../../ui/states.js';
import '../runs.css';
import './compare.css';
import { ComparedRuns } from './compared-runs.js';
import { RunPicker } from './run-picker.js';
import { compareTexts } from './texts.js';

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
  const { data, error, refetch } = useQuery({
    queryKey: [...runsKey, 'compare', a, b],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/runs/compare', { params: { query: { a, b } } })) as Promise<Comparison>,
  });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  return <ComparedRuns key={`${a} ${b}`} comparison={data} />;
}
