import type { ActivityWarning, ChannelName, ChannelSource } from './activity.js';
import type { CleanTimes } from './clean-time.js';
import { gatherColumn, type GatheredColumn } from './gather-column.js';
import { plausible } from './plausible.js';
import type { SourceColumn } from './recording.js';
import { differBetween } from './source-difference.js';

/** A higher-ranked source is passed over when it has less than this share of the values of the fullest one. */
const enoughOfFullest = 0.5;

/** The source taken for one channel. */
export interface ChosenColumn {
  readonly column: SourceColumn;
  readonly values: Float64Array;
}

/** The result of {@link chooseSources}. */
export interface ChosenSources {
  readonly chosen: ReadonlyMap<ChannelName, ChosenColumn>;
  /** Every source found, used or not, in file order. */
  readonly sources: readonly ChannelSource[];
  readonly warnings: readonly ActivityWarning[];
}

interface Candidate extends GatheredColumn {
  readonly column: SourceColumn;
}

/**
 * Takes one source for each channel: the highest rank that measured something, unless it holds less than half
 * of the values of the fullest source. A column of nothing but zeros measured nothing. Values are never mixed
 * from two sources, since two sensors disagree.
 */
export function chooseSources(columns: readonly SourceColumn[], times: CleanTimes): ChosenSources {
  const candidates = columns.map((column) => ({
    column,
    ...gatherColumn(column.values, times, plausible[column.channel]),
  }));
  const winners = new Map<ChannelName, Candidate>();
  for (const candidate of candidates) {
    const { channel } = candidate.column;
    if (!winners.has(channel)) {
      const winner = best(candidates.filter((other) => other.column.channel === channel));
      if (winner) winners.set(channel, winner);
    }
  }
  return {
    chosen: winners,
    sources: candidates.map((candidate) => describe(candidate, winners.get(candidate.column.channel))),
    warnings: [...impossibleWarnings(candidates), ...conflictWarnings(candidates, winners)],
  };
}

function best(candidates: readonly Candidate[]): Candidate | undefined {
  const measured = candidates.filter((candidate) => candidate.nonZero > 0);
  const fullest = Math.max(0, ...measured.map((candidate) => candidate.present));
  return measured
    .filter((candidate) => candidate.present >= enoughOfFullest * fullest)
    .reduce<Candidate | undefined>(
      (top, next) => (top && top.column.rank >= next.column.rank ? top : next),
      undefined,
    );
}

function describe(candidate: Candidate, winner: Candidate | undefined): ChannelSource {
  const { channel, source } = candidate.column;
  const coverage = candidate.nonZero > 0 ? candidate.present / candidate.values.length : 0;
  return { channel, source, coverage, used: candidate === winner, reason: reasonFor(candidate, winner) };
}

function reasonFor(candidate: Candidate, winner: Candidate | undefined): string {
  if (candidate === winner) return 'The best source in the file.';
  if (candidate.nonZero === 0) return 'It holds no measured value (zeros or nothing).';
  if (winner && winner.present * enoughOfFullest > candidate.present) {
    return `${winner.column.source} has values for more of the run.`;
  }
  return `${winner?.column.source} is preferred; two sources are never mixed.`;
}

function impossibleWarnings(candidates: readonly Candidate[]): ActivityWarning[] {
  return candidates
    .filter((candidate) => candidate.impossible > 0 && candidate.nonZero > 0)
    .map(({ column, impossible }) => ({
      code: 'implausibleValues',
      message: `${impossible} ${plausible[column.channel].label} ${impossible === 1 ? 'value' : 'values'} (${column.source}) cannot be true and ${impossible === 1 ? 'was' : 'were'} left out.`,
    }));
}

function conflictWarnings(
  candidates: readonly Candidate[],
  winners: ReadonlyMap<ChannelName, Candidate>,
): ActivityWarning[] {
  return candidates.flatMap((candidate) => {
    const winner = winners.get(candidate.column.channel);
    if (!winner || winner === candidate || candidate.nonZero === 0) return [];
    const difference = differBetween(candidate.column.channel, winner.values, candidate.values);
    if (difference === undefined) return [];
    return [
      {
        code: 'conflictingSources',
        message: `Two sources of ${plausible[candidate.column.channel].label} differ by ${Math.round(difference * 100)} %: ${winner.column.source} was taken, ${candidate.column.source} was not.`,
      },
    ];
  });
}
