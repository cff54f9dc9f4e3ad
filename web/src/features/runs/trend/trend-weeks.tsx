import { Fieldset, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';
import { useSay, useSpeech } from '../../../language/language.js';
import '../runs.css';
import './trend.css';
import { trendPageTexts } from './texts.js';
import { WeekChart } from './week-chart.js';
import { weekFacts } from './week-facts.js';
import { WeekLegend, WeekReadout } from './week-readout.js';
import { WeekTable } from './week-table.js';

/** What changed over the weeks, in words. */
export function TrendSummary({ sentences: [first, ...rest] }: { sentences: readonly string[] }) {
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

/** The weeks drawn at one of the runner's paces, and all of them as a table. */
export function TrendWeeks({ trend }: { trend: Trend }) {
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
