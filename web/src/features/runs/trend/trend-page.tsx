import { Button, Fieldset, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';
import { api, bodyOf } from '../../../api/client.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { Empty, Failed, Loading } from '../../../ui/states.js';
import '../runs.css';
import './trend.css';
import { PlanPanel } from './plan-panel.js';
import { trendPageTexts } from './texts.js';
import { WeekChart } from './week-chart.js';
import { weekFacts } from './week-facts.js';
import { WeekLegend, WeekReadout } from './week-readout.js';
import { WeekTable } from './week-table.js';

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
          <Summary sentences={data.summary} />
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
          <Weeks trend={data} />
        </Stack>
      )}
      {data && <PlanPanel trend={data} />}
    </Page>
  );
}

function Summary({ sentences: [first, ...rest] }: { sentences: readonly string[] }) {
  return (
    <section>
      <Text size="xl" fw={600} lh={1.35} className="balanced">
        {first}
      </Text>
      <ul className="trend-sentences">
        {rest.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Weeks({ trend }: { trend: Trend }) {
  const say = useSay(trendPageTexts);
  const { format } = useSpeech();
  // By what they are, not by their place: other weeks come, and have other paces.
  const [chosenMps, setChosenMps] = useState<number>();
  const [chosenStart, setChosenStart] = useState<string>();
  const isThere = chosenMps !== undefined && trend.speedsMps.includes(chosenMps);
  const index = Math.max(0, trend.speedsMps.indexOf(isThere ? chosenMps : (trend.usualSpeedMps ?? NaN)));
  const weeks = weekFacts(trend, index);
  const chosenIndex = weeks.findIndex(({ startsOn }) => startsOn === chosenStart);
  const chosen = chosenIndex < 0 ? weeks.length - 1 : chosenIndex;
  const choose = (week: number) => setChosenStart(weeks[week]?.startsOn);
  const pace = format.pace(trend.speedsMps[index] ?? NaN);
  return (
    <section>
      {trend.speedsMps.length > 1 && (
        <Fieldset legend={say('speed')} variant="unstyled" mb="md">
          <SegmentedControl
            size="md"
            value={String(index)}
            onChange={(value) => setChosenMps(trend.speedsMps[Number(value)])}
            data={trend.speedsMps.map((speed, place) => ({
              value: String(place),
              label: format.pace(speed),
            }))}
            aria-label={say('speed')}
            className="tap-segments"
          />
        </Fieldset>
      )}
      {weeks.some(({ cell }) => cell) ? (
        <>
          <Group justify="space-between" align="baseline">
            <Title order={2}>{say('chart', { pace })}</Title>
          </Group>
          <WeekChart weeks={weeks} chosen={chosen} onChoose={choose} label={say('chartLabel', { pace })} />
          <WeekReadout weeks={weeks} chosen={chosen} onChoose={choose} />
          <WeekLegend weeks={weeks} />
        </>
      ) : (
        <Text>{say('noneAtSpeed', { pace })}</Text>
      )}
      <WeekTable trend={trend} />
    </section>
  );
}
