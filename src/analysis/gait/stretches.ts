import type { Confidence, Stretch, Window } from './gait-analysis.js';
import { thresholds } from './thresholds.js';
import { WeightedValues } from './weighted-quantile.js';

/** Consecutive flagged windows, joined over short gaps. */
type Chain = readonly Window[];

/** What the windows of a run come to, before confidence is known. */
export interface FoundStretches {
  /** In order, not overlapping: where steps were `likely` long that is shown, `possible` is what remains around. */
  readonly chains: readonly { readonly level: 'possible' | 'likely'; readonly windows: Chain }[];
  /** Seconds in stretches at or beyond each level. */
  readonly possibleS: number;
  readonly likelyS: number;
}

/**
 * Finds stretches: at least 2 min of judged windows in a row at or beyond a level, joined over gaps of up to 60 s
 * (evidence, section 3). Linear in the windows.
 */
export function findStretches(windows: readonly Window[]): FoundStretches {
  const judged = windows.filter((window) => window.unjudged === undefined);
  const likely = chainsOf(judged.filter((window) => window.level === 'likely'));
  const anyLevel = chainsOf(judged.filter((window) => window.level !== 'none'));
  const taken = new Set(likely.flat());
  const remains = anyLevel.flatMap((chain) => withoutTaken(chain, taken));
  const chains = [
    ...likely.map((chain) => ({ level: 'likely' as const, windows: chain })),
    ...remains.map((chain) => ({ level: 'possible' as const, windows: chain })),
  ].sort((a, b) => a.windows[0].startS - b.windows[0].startS);
  return { chains, possibleS: sumOf(anyLevel), likelyS: sumOf(likely) };
}

/** Rounding in the sums of window lengths must not decide. */
const slackS = 0.5;

function chainsOf(flagged: readonly Window[]): Chain[] {
  const chains: Window[][] = [];
  for (const window of flagged) {
    const chain = chains.at(-1);
    const before = chain?.at(-1);
    const near = before && window.startS - before.endS <= thresholds.stretch.joinGapS + slackS;
    if (chain && near) chain.push(window);
    else chains.push([window]);
  }
  return chains.filter(isLongEnough);
}

function isLongEnough(chain: Chain): boolean {
  return lengthOf(chain) >= thresholds.stretch.minS - slackS;
}

/** Flagged time: joined gaps do not count. */
function lengthOf(chain: Chain): number {
  return chain.reduce((sum, window) => sum + window.endS - window.startS, 0);
}

function sumOf(chains: readonly Chain[]): number {
  return chains.reduce((sum, chain) => sum + lengthOf(chain), 0);
}

/** The parts of a chain before, between and after the windows that a `likely` stretch took. */
function withoutTaken(chain: Chain, taken: ReadonlySet<Window>): Chain[] {
  const parts: Window[][] = [[]];
  for (const window of chain) {
    if (taken.has(window)) parts.push([]);
    else parts.at(-1)?.push(window);
  }
  return parts.filter((part) => part.length > 0 && isLongEnough(part));
}

/** A stretch as reported: medians over its windows, weighted by their length. */
export function stretchOf(
  { level, windows }: FoundStretches['chains'][number],
  confidence: Confidence,
): Stretch {
  const median = (value: (window: Window) => number): number => {
    const values = new WeightedValues();
    for (const window of windows) values.add(value(window), window.endS - window.startS);
    return values.median();
  };
  const gradePct = median((window) => window.gradePct);
  const last = windows[windows.length - 1];
  return {
    basis: 'population',
    level,
    confidence,
    startS: windows[0].startS,
    endS: last.endS,
    startM: windows[0].startM,
    endM: last.endM,
    speedMps: median((window) => window.speedMps),
    cadenceSpm: median((window) => window.cadenceSpm),
    stepLengthM: median((window) => window.stepLengthM),
    gradePct: Number.isNaN(gradePct) ? null : gradePct,
    expectedCadenceSpm: median((window) => window.expectedCadenceSpm),
    z: median((window) => window.z),
  };
}
