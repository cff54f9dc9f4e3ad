/** A piece of a run at one of two paces; `other` is neither, as a warm-up. */
export interface PacedPiece {
  readonly pace: 'fast' | 'easy' | 'other';
  readonly startS: number;
  readonly endS: number;
}

/** Returns the pieces with neighbours of one pace made one, in order of time. */
export function joinedPieces(pieces: readonly PacedPiece[]): PacedPiece[] {
  const joined: PacedPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.pace === piece.pace) joined[joined.length - 1] = { ...last, endS: piece.endS };
    else joined.push(piece);
  }
  return joined;
}
