import { Group, Slider, Text } from '@mantine/core';
import { weekLabel } from '../../../../../src/analysis/report/trend/html/week-label.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { trendPageTexts } from './texts.js';
import { ordinaryShare, type WeekFacts } from './week-facts.js';

interface WeekReadoutProps {
  readonly weeks: readonly WeekFacts[];
  readonly chosen: number;
  readonly onChoose: (week: number) => void;
}

/** The chosen week in words, and a slider that chooses it by key or finger. */
export function WeekReadout({ weeks, chosen, onChoose }: WeekReadoutProps) {
  const say = useSay(trendPageTexts);
  const { format, language } = useSpeech();
  const week = weeks[chosen];
  const { cell, own, population } = week;
  const words = [
    say('readRuns', { runs: week.runs }),
    cell
      ? say('readCadence', {
          cadence: format.number(cell.cadenceSpm, 0),
          low: format.number(cell.lowSpm, 0),
          high: format.number(cell.highSpm, 0),
          step: format.stepLength(cell.stepLengthM),
        })
      : week.runs > 0 && say('readNone'),
    own + population > 0 &&
      say('readFlags', { own, population, both: own > 0 && population > 0 ? 'yes' : 'no' }),
    week.worstPain !== null && say('readPain', { pain: format.number(week.worstPain, 0) }),
    week.adherence !== null && say('readPlan', { percent: format.percent(week.adherence) }),
    week.hasNewDevice && say('readDevice'),
  ].filter(Boolean);
  const name = say('weekOf', { date: weekLabel(week.startsOn, language) });
  return (
    <div>
      <Text size="sm" mih="3.2em" aria-live="polite">
        <b>{name}</b>: {words.join(' · ')}
      </Text>
      <Slider
        min={0}
        max={Math.max(1, weeks.length - 1)}
        value={chosen}
        onChange={(value) => onChoose(Math.min(weeks.length - 1, value))}
        label={null}
        size={4}
        thumbSize={26}
        color="ink"
        my="sm"
        mx={13}
        thumbLabel={say('week')}
        thumbProps={{ 'aria-valuetext': name }}
      />
    </div>
  );
}

/** What the marks mean. */
export function WeekLegend({ weeks }: { weeks: readonly WeekFacts[] }) {
  const say = useSay(trendPageTexts);
  const { format } = useSpeech();
  const has = (is: (week: WeekFacts) => boolean) => weeks.some(is);
  return (
    <Group component="ul" gap="0.25rem 1.25rem" className="week-legend">
      <Mark text={say('legendMiddle')}>
        <line className="week-range" x1={10} x2={10} y1={1} y2={15} />
        <circle className="week-middle" cx={10} cy={8} r={4} />
      </Mark>
      <Mark text={say('legendBand', { percent: format.number(100 * ordinaryShare, 1) })}>
        <rect className="week-band" x={0} y={3} width={20} height={10} />
      </Mark>
      {has(({ plannedSpm }) => plannedSpm !== undefined) && (
        <Mark text={say('legendPlan')}>
          <line className="week-plan" x1={0} x2={20} y1={8} y2={8} />
        </Mark>
      )}
      {has(({ own, population }) => own + population > 0) && (
        <Mark text={say('legendFlag')}>
          <path className="week-flag" d="M10 1L16 13L4 13Z" />
        </Mark>
      )}
      {has(({ worstPain }) => worstPain !== null) && (
        <Mark text={say('legendPain')}>
          <rect className="week-pain" x={6} y={4} width={8} height={8} />
        </Mark>
      )}
      {has(({ hasNewDevice }) => hasNewDevice) && (
        <Mark text={say('legendDevice')}>
          <path className="week-device" d="M6 2H14M10 2V15" />
        </Mark>
      )}
    </Group>
  );
}

function Mark({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <li>
      <svg width={20} height={16} aria-hidden>
        {children}
      </svg>
      {text}
    </li>
  );
}
