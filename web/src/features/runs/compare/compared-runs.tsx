import { Stack, Text, Title } from '@mantine/core';
import 'virtual:report.css';
import type { Comparison } from '../../../../../src/analysis/report/trend/comparison.js';
import { useSay } from '../../../language/language.js';
import '../runs.css';
import '../trend/trend.css';
import './compare.css';
import { ByPace } from './by-pace.js';
import { FactsTable, MatchedTable } from './matched-table.js';
import { compareTexts } from './texts.js';
import { TwoAlong } from './two-along.js';

/** What two runs of one runner differ in: in words, at the same paces, along both with one cursor, as a whole. */
export function ComparedRuns({ comparison }: { comparison: Comparison }) {
  const say = useSay(compareTexts);
  const [headline, ...rest] = comparison.summary;
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
        <MatchedTable comparison={comparison} />
      </section>
      <TwoAlong comparison={comparison} />
      <section>
        <Title order={2}>{say('byPace')}</Title>
        <ByPace comparison={comparison} />
        <Text size="sm" c="var(--soft)">
          {say('scatterLabel', { title: say('byPace') })}
        </Text>
      </section>
      <section>
        <Title order={2}>{say('facts')}</Title>
        <FactsTable comparison={comparison} />
      </section>
    </Stack>
  );
}
