import type { Language } from '../../language/language.js';
import type { Report } from '../report.js';
import { decimals, rounded, roundedFinite } from '../rounding.js';
import { sayTrend } from '../texts/trend.js';
import { cadenceAtSpeed } from './cadence-at-speed.js';
import { comparisonSchemaId, type Comparison } from './comparison.js';
import { referenceSpeeds } from './reference-speeds.js';
import { trendRunOf } from './trend-run.js';
import { trendThresholds } from './trend-thresholds.js';

/**
 * Returns two runs of one runner side by side: at the speeds that both have, how many steps each took, and whether they
 * differ by more than runs do anyway. W: the between-run SD of one runner is 1.4 %, so a difference of two has √2 of it.
 */
export function compareRuns(first: Report, second: Report, language: Language): Comparison {
  const matched = matchedSpeeds(first, second);
  const changePct =
    matched.length === 0
      ? null
      : rounded(matched.reduce((sum, row) => sum + row.changePct, 0) / matched.length, decimals.gradePct);
  const { betweenRunSd, unusualSds } = trendThresholds;
  const ordinaryPct = roundedFinite(100 * unusualSds * Math.SQRT2 * betweenRunSd, decimals.gradePct);
  const comparison = {
    schema: comparisonSchemaId,
    language,
    first: sideOf(first),
    second: sideOf(second),
    matched,
    changePct,
    ordinaryPct,
    unusual: changePct === null ? null : Math.abs(changePct) > ordinaryPct,
  } as const;
  return { ...comparison, summary: summaryOf(comparison, language) };
}

function matchedSpeeds(first: Report, second: Report): Comparison['matched'] {
  const [one, other] = [trendRunOf('first', first).windows, trendRunOf('second', second).windows];
  return referenceSpeeds([...one, ...other]).speedsMps.flatMap((speedMps) => {
    const firstSpm = cadenceAtSpeed(one, speedMps);
    const secondSpm = cadenceAtSpeed(other, speedMps);
    if (firstSpm === undefined || secondSpm === undefined) return [];
    return {
      speedMps: roundedFinite(speedMps, decimals.speedMps),
      firstSpm: roundedFinite(firstSpm, decimals.cadenceSpm),
      secondSpm: roundedFinite(secondSpm, decimals.cadenceSpm),
      changePct: roundedFinite(100 * (secondSpm / firstSpm - 1), decimals.gradePct),
    };
  });
}

function sideOf({ run, gait, verdict, ownBaseline }: Report): Comparison['first'] {
  return {
    startTime: run.startTime,
    timeZone: run.timeZone,
    judgedShare: gait.judgedShare,
    population: verdict.level,
    own: ownBaseline?.level ?? 'unknown',
    heightM: gait.height.heightM,
    device: run.source.device,
    windows: gait.windows.flatMap(({ unjudged, startS, endS, startM, endM, speedMps, cadenceSpm }) =>
      unjudged === undefined && speedMps !== null && cadenceSpm !== null
        ? [{ startS, endS, startM, endM, speedMps, cadenceSpm }]
        : [],
    ),
  };
}

function summaryOf(comparison: Omit<Comparison, 'summary'>, language: Language): string[] {
  const say = sayTrend(language);
  const { changePct, ordinaryPct, unusual, first, second } = comparison;
  const percent = Math.round(Math.abs(changePct ?? 0));
  const more = (changePct ?? 0) > 0 ? 'yes' : 'no';
  const change =
    changePct === null
      ? say('noCommon')
      : unusual
        ? say('unusual', { percent, more, ordinary: Math.round(ordinaryPct) })
        : percent === 0
          ? say('same')
          : say('usual', { percent, more });
  return [
    change,
    ...(first.heightM === second.heightM ? [] : [say('otherHeight')]),
    ...(isOtherDevice(first.device, second.device) ? [say('otherDevice')] : []),
  ];
}

/** A file that does not name its watch says nothing about another one. */
function isOtherDevice(first: string | null, second: string | null): boolean {
  return first !== null && second !== null && first !== second;
}
