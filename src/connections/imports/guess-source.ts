import type { RunSource } from '../../runs/runs.js';

/** What is known of an archive once all of it was looked at. */
export interface ArchiveShape {
  /** Names of entries that makers give, as far as they are there: see {@link tellingNames}. */
  readonly names: readonly string[];
  /** How many recordings there are of each maker; the others under null. */
  readonly makers: ReadonlyMap<string | null, number>;
}

/** Names that only one maker's archive has, as patterns that PostgreSQL and JavaScript read alike. */
const shapes = [
  { maker: 'garmin', pattern: '(^|/)DI_CONNECT/' },
  { maker: 'polar', pattern: '(^|/)training-session-[^/]*\\.json$' },
  { maker: 'strava', pattern: '(^|/)activities\\.csv$' },
  { maker: 'suunto', pattern: '(^|/)suunto[^/]*(/|\\.)' },
  { maker: 'coros', pattern: '(^|/)coros[^/]*(/|\\.)' },
] as const;

/** A pattern that finds the names by which an archive is told; case does not matter. */
export const tellingNames = shapes.map(({ pattern }) => pattern).join('|');

/** A maker whose recordings are so many of all is the archive's. */
const mostShare = 0.9;

/**
 * Guesses whose archive it is: by names that only one maker's has, else by the watches that recorded what is in it where
 * nearly all are of a maker without such names; else it is some zip.
 */
export function guessSource({ names, makers }: ArchiveShape): RunSource {
  for (const { maker, pattern } of shapes) {
    const telling = new RegExp(pattern, 'i');
    if (names.some((name) => telling.test(name))) return `archive:${maker}`;
  }
  const all = [...makers.values()].reduce((sum, count) => sum + count, 0);
  for (const maker of ['suunto', 'coros'] as const) {
    if ((makers.get(maker) ?? 0) > mostShare * all) return `archive:${maker}`;
  }
  return 'archive:zip';
}
