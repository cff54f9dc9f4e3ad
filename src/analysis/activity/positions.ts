/** Positions of the samples, degrees; a sample has both or neither. */
export interface Positions {
  readonly latitudeDeg: Float64Array;
  readonly longitudeDeg: Float64Array;
}

/**
 * Keeps positions that have both parts and are not 0, 0: that place is in the Gulf of Guinea and means "no fix".
 * Undefined when none is left.
 */
export function pairedPositions(
  latitudeDeg: Float64Array | undefined,
  longitudeDeg: Float64Array | undefined,
): Positions | undefined {
  if (!latitudeDeg || !longitudeDeg) return undefined;
  const latitude = new Float64Array(latitudeDeg.length).fill(NaN);
  const longitude = new Float64Array(latitudeDeg.length).fill(NaN);
  let pairs = 0;
  for (let i = 0; i < latitude.length; i++) {
    if (Number.isNaN(latitudeDeg[i]) || Number.isNaN(longitudeDeg[i])) continue;
    if (latitudeDeg[i] === 0 && longitudeDeg[i] === 0) continue;
    latitude[i] = latitudeDeg[i];
    longitude[i] = longitudeDeg[i];
    pairs++;
  }
  return pairs === 0 ? undefined : { latitudeDeg: latitude, longitudeDeg: longitude };
}
