const letters = 26;

/** Returns the name a stretch has in the charts and tables of one report: A, B, … Z, A2, B2, … */
export function stretchName(index: number): string {
  const round = Math.floor(index / letters);
  return String.fromCharCode('A'.charCodeAt(0) + (index % letters)) + (round === 0 ? '' : String(round + 1));
}
