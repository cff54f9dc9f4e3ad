import { autoregressive } from './autoregressive.js';
import type { Chance } from './seeded-chance.js';

/** Mean Earth radius, metres (IUGG). */
const earthRadiusM = 6_371_008.8;
const degreesPerRadian = 180 / Math.PI;

/**
 * Where a track lies. All tracks of the generator lie in the open sea, so that none can be anybody's.
 * `line` runs due north; `loop` is a circle that comes back to its start every `lengthM`.
 */
export interface Track {
  readonly shape: 'line' | 'loop';
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly lengthM: number;
}

/** The middle of the North Sea, far from any shore. */
export const northSeaLoop: Track = {
  shape: 'loop',
  latitudeDeg: 56.2,
  longitudeDeg: 3.4,
  lengthM: 2500,
};

/** [latitude, longitude] in degrees after `distanceM` along the track. */
export function positionAt(track: Track, distanceM: number): readonly [number, number] {
  if (track.shape === 'line') {
    return [track.latitudeDeg + (distanceM / earthRadiusM) * degreesPerRadian, track.longitudeDeg];
  }
  const radiusM = track.lengthM / (2 * Math.PI);
  const angle = distanceM / radiusM;
  const northM = radiusM * (1 - Math.cos(angle));
  const eastM = radiusM * Math.sin(angle);
  const latitude = track.latitudeDeg + (northM / earthRadiusM) * degreesPerRadian;
  // One scale of longitude for the whole loop would stretch its far side by 0.1 %.
  const parallelM = earthRadiusM * Math.cos(latitude / degreesPerRadian);
  return [latitude, track.longitudeDeg + (eastM / parallelM) * degreesPerRadian];
}

/** Seconds over which an error of position fades to 1/e: satellites and reflections change slowly (own choice). */
const wanderMemoryS = 30;

/** Moves positions of every second off their track, as a receiver does; `sdM` is the spread on one axis. */
export function wander(
  latitudeDeg: Float64Array,
  longitudeDeg: Float64Array,
  sdM: number,
  chance: Chance,
): void {
  const kept = Math.exp(-1 / wanderMemoryS);
  const [north, east] = [autoregressive(chance, kept), autoregressive(chance, kept)];
  const degreesPerMetre = degreesPerRadian / earthRadiusM;
  for (let second = 0; second < latitudeDeg.length; second++) {
    const parallel = Math.cos(latitudeDeg[second] / degreesPerRadian);
    latitudeDeg[second] += sdM * north() * degreesPerMetre;
    longitudeDeg[second] += (sdM * east() * degreesPerMetre) / parallel;
  }
}
