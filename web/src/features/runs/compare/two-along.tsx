import { Text, Title } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { axisUnits } from '../../../../../src/analysis/report/html/axis-units.js';
import { domainOf, padded, ticksOf } from '../../../../../src/analysis/report/html/chart-scale.js';
import type { Comparison } from '../../../../../src/analysis/report/trend/comparison.js';
import { useSay, useSpeech } from '../../../language/language.js';
import type { ChartSpec } from '../../../ui/chart/chart-spec.js';
import { CursorText, SpokenCursor } from '../../../ui/chart/cursor-text.js';
import { pressKey } from '../../../ui/chart/keys.js';
import { LineChart } from '../../../ui/chart/line-chart.js';
import { LinkedView } from '../../../ui/chart/linked-view.js';
import { alongRuns, windowAt } from './along-runs.js';
import { compareTexts } from './texts.js';

const leastCadenceSpanSpm = 30;
const leastSpeedSpanMps = 0.8;

/** Cadence and pace of two runs over their distance, with one cursor through both charts. */
export function TwoAlong({ comparison }: { comparison: Comparison }) {
  const say = useSay(compareTexts);
  const { format } = useSpeech();
  const specs = useMemo(() => specsOf(comparison, axisUnits(format)), [comparison, format]);
  const endM = Number(specs.cadence.x.at(-1) ?? 0);
  const view = useMemo(() => new LinkedView({ min: 0, max: Math.max(1, endM) }), [endM]);
  const readout = useReadout(comparison);
  const titles = { cadence: say('along'), pace: say('paceAlong') };
  return (
    <section
      className="two-along"
      tabIndex={0}
      role="group"
      aria-label={titles.cadence}
      onKeyDown={(event) => pressKey(event, view)}
    >
      <Text size="sm" className="two-readout">
        <CursorText view={view} text={readout} />
      </Text>
      <SpokenCursor view={view} text={readout} />
      {(['cadence', 'pace'] as const).map((name) => (
        <div key={name}>
          <Title order={2} mt="md">
            {titles[name]}
          </Title>
          <LineChart
            spec={specs[name]}
            view={view}
            height={name === 'cadence' ? 220 : 150}
            label={say('chartLabel', { title: titles[name] })}
          />
        </div>
      ))}
      <Legend />
    </section>
  );
}

function specsOf(
  { first, second }: Comparison,
  units: ReturnType<typeof axisUnits>,
): Record<'cadence' | 'pace', ChartSpec> {
  const spec = (
    quantity: 'cadenceSpm' | 'speedMps',
    leastSpan: number,
    yAxis: Omit<ChartSpec['yAxis'], 'domain'>,
  ) => {
    const along = alongRuns(first.windows, second.windows, quantity);
    const domain = domainOf([...along.first, ...along.second], leastSpan) ?? { min: 0, max: 1 };
    return {
      x: along.placesM,
      lines: [
        { values: along.second, kind: 'expected' as const },
        { values: along.first, kind: 'measured' as const },
      ],
      xAxis: {
        ticks: units.distanceTicks,
        label: (metres: number) => `${units.distanceLabel(metres)} ${units.distanceUnit}`,
      },
      yAxis: { ...yAxis, domain: padded(domain, 0.08) },
    };
  };
  return {
    cadence: spec('cadenceSpm', leastCadenceSpanSpm, {
      ticks: (domain, most) => ticksOf(domain, [5, 10, 20, 50], most),
      label: String,
    }),
    pace: spec('speedMps', leastSpeedSpanMps, { ticks: units.paceTicks, label: units.paceLabel }),
  };
}

/** Writes both runs in words at a place, metres from their start. */
function useReadout({ first, second }: Comparison): (placeM: number | undefined) => string {
  const say = useSay(compareTexts);
  const { format } = useSpeech();
  return useCallback(
    (placeM) => {
      if (placeM === undefined) return `${say('place')}: –`;
      const told = (windows: Comparison['first']['windows']) => {
        const window = windowAt(windows, placeM);
        return window
          ? `${format.cadence(window.cadenceSpm)}, ${format.pace(window.speedMps)}`
          : say('nothingHere');
      };
      return [
        `${say('place')}: ${format.distance(placeM)}`,
        `${say('legendFirst')}: ${told(first.windows)}`,
        `${say('legendSecond')}: ${told(second.windows)}`,
      ].join(' · ');
    },
    [say, format, first, second],
  );
}

function Legend() {
  const say = useSay(compareTexts);
  return (
    <ul className="week-legend two-legend">
      <li>
        <svg width={28} height={10} aria-hidden>
          <line className="two-first" x1={0} x2={28} y1={5} y2={5} />
        </svg>
        {say('legendFirst')}
      </li>
      <li>
        <svg width={28} height={10} aria-hidden>
          <line className="two-second" x1={0} x2={28} y1={5} y2={5} />
        </svg>
        {say('legendSecond')}
      </li>
    </ul>
  );
}
