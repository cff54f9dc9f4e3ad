import type { Segment } from './synthetic-run.js';

/** A piece of a run in which the steps change. */
export interface ChangedPiece {
  readonly startS: number;
  readonly lengthS: number;
  /** Cadence inside by what it would have been. */
  readonly factor: number;
}

/**
 * Returns the segments with the steps changed between two moments; segments are cut where the piece begins and ends,
 * and nothing but the cadence differs inside.
 */
export function withChangedSteps(segments: readonly Segment[], piece: ChangedPiece): Segment[] {
  const endS = piece.startS + piece.lengthS;
  let startS = 0;
  return segments.flatMap((segment) => {
    const [from, to] = [startS, startS + segment.durationS];
    startS = to;
    const borders = [from, ...[piece.startS, endS].filter((border) => border > from && border < to), to];
    return borders.slice(1).map((border, index) => {
      const begin = borders[index];
      const inside = begin >= piece.startS && border <= endS;
      const cadenceFactor = (segment.cadenceFactor ?? 1) * (inside ? piece.factor : 1);
      return { ...segment, durationS: border - begin, cadenceFactor, lap: segment.lap && index === 0 };
    });
  });
}
