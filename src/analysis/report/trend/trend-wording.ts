import type { Language } from '../../language/language.js';
import { sayTrend } from '../texts/trend.js';
import type { Trend } from './trend.js';
import { trendThresholds } from './trend-thresholds.js';

/** Weeks at either end that are compared: about a month, or half of what there is. own. */
const endWeeks = 4;

/** Who reads it: whoever ran, who is spoken to, or somebody else, who is told of them. */
export type TrendReader = 'runner' | 'others';

/** Returns what several weeks say, as sentences: change at the usual pace, flags, pain, plan. No cause is claimed. */
export function trendSummary(
  trend: Omit<Trend, 'summary'>,
  language: Language,
  reader: TrendReader,
): string[] {
  const say = sayTrend(language);
  const { runs, plan } = trend;
  if (runs.length === 0) return [say('empty')];
  const own = runs.filter(isFlagged('own')).length;
  const population = runs.filter(isFlagged('population')).length;
  const noted = runs.filter(({ pain }) => pain !== null && hurts(pain)).length;
  return [
    ...changeSentences(trend, language, reader),
    say('flagged', { own, population, runs: runs.length, reader }),
    ...(noted > 0 ? [say('painNoted', { runs: noted, reader })] : []),
    ...(typeof plan?.adherence === 'number'
      ? [say('adherence', { percent: Math.round(100 * plan.adherence), reader })]
      : []),
    ...(runs.some(({ newDevice }) => newDevice) ? [say('newDevice')] : []),
  ];
}

function isFlagged(basis: 'own' | 'population') {
  return (run: Trend['runs'][number]): boolean => run[basis] === 'possible' || run[basis] === 'likely';
}

function hurts(pain: NonNullable<Trend['runs'][number]['pain']>): boolean {
  return Object.values(pain).some((value) => value !== null && value > 0);
}

/** First and last weeks at the usual speed. */
function changeSentences(
  { speedsMps, usualSpeedMps, weeks }: Omit<Trend, 'summary'>,
  language: Language,
  reader: TrendReader,
): string[] {
  const say = sayTrend(language);
  if (weeks.length < 2) return [say('oneWeek')];
  const usual = speedsMps.findIndex((speedMps) => speedMps === usualSpeedMps);
  const cadences = weeks.flatMap(({ atSpeeds }) => atSpeeds[usual]?.cadenceSpm ?? []);
  const atEnd = Math.min(endWeeks, cadences.length >> 1);
  if (atEnd === 0) return [];
  const first = mean(cadences.slice(0, atEnd));
  const last = mean(cadences.slice(-atEnd));
  const change = last / first - 1;
  const ordinary = trendThresholds.unusualSds * trendThresholds.betweenRunSd;
  const values = {
    first: Math.round(first),
    last: Math.round(last),
    percent: Math.round(100 * Math.abs(change)),
    more: change > 0 ? 'yes' : 'no',
    reader,
  };
  return [
    say(Math.abs(change) > ordinary ? 'changed' : 'steady', values),
    say('ordinary', { percent: Math.round(100 * ordinary) }),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
