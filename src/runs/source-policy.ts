/** How a recording came: sent by its runner, fetched from a provider, pushed by a program of theirs, or out of an archive. */
export type RunSource = 'upload' | `api:${string}` | `push:${string}` | `archive:${string}`;

/** What the terms of a source allow with what came from it. */
export interface SourcePolicy {
  /** `runnerOnly`: shown to nobody else, compared and counted with nothing, told to no other program. */
  readonly viewer: 'shared' | 'runnerOnly';
  /** So many days after it was received it is gone, with everything that was worked out from it. */
  readonly expiresAfterDays: number | null;
  /** Whether where somebody was may be stored. */
  readonly keepsPosition: boolean;
  /** Whether it is erased when its runner disconnects the provider. */
  readonly erasedOnDisconnect: boolean;
}

const open: SourcePolicy = {
  viewer: 'shared',
  expiresAfterDays: null,
  keepsPosition: true,
  erasedOnDisconnect: false,
};

/**
 * What differs from a recording that its runner sent. The database knows two of these by itself, for what practices see and
 * for what has expired (`closed_sources`, `kept_until`); a test holds them together.
 */
const restricted: Readonly<Partial<Record<RunSource, SourcePolicy>>> = {
  // Strava API Agreement, November 2024: the athlete alone, 7 days at most, not combined, deleted when access ends.
  'api:strava': { viewer: 'runnerOnly', expiresAfterDays: 6, keepsPosition: true, erasedOnDisconnect: true },
  // Wahoo Cloud API terms: no storing of geographic position.
  'api:wahoo': { ...open, keepsPosition: false },
};

/** The sources whose terms differ from those of an upload. */
export const restrictedSources = Object.keys(restricted) as RunSource[];

/** The sources of which nothing is kept longer than so many days. */
export const expiringSources = restrictedSources.flatMap((source) => {
  const days = policyOf(source).expiresAfterDays;
  return days === null ? [] : [{ source, days }];
});

/** What may be done with what came from a source. */
export function policyOf(source: RunSource): SourcePolicy {
  return restricted[source] ?? open;
}

/** Whether what came from a source is shown to its runner alone, and compared and counted with nothing. */
export function isRunnerOnly(source: RunSource): boolean {
  return policyOf(source).viewer === 'runnerOnly';
}

/**
 * The freer of two channels that brought the same bytes: what holds of the run that they are. Terms decide first, then
 * whether it came from its runner: what a provider only passed on, it may take back. The order in which they came decides
 * nothing.
 */
export function freerSource(one: RunSource, other: RunSource): RunSource {
  return compareSources(one, other) <= 0 ? one : other;
}

/** Negative where the first of two sources is the freer one, 0 for the same. */
export function compareSources(one: RunSource, other: RunSource): number {
  if (one === other) return 0;
  return boundness(one) - boundness(other) || (one < other ? -1 : 1);
}

function boundness(source: RunSource): number {
  const { viewer, keepsPosition } = policyOf(source);
  const terms = (viewer === 'shared' ? 0 : 20) + (keepsPosition ? 0 : 10);
  return terms + channels.indexOf(channelOf(source));
}

/** How a recording may come, the runner's own ways first. */
export const channels = ['upload', 'archive', 'push', 'api'] as const;

export type Channel = (typeof channels)[number];

/** Whose API, program or archive it came from; null for what was uploaded. */
export function providerOf(source: RunSource): string | null {
  return source.split(':')[1] ?? null;
}

/** How a recording came, whoever it came from. */
export function channelOf(source: RunSource): Channel {
  return source.split(':')[0] as Channel;
}
