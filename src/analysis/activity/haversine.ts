/** Mean Earth radius, metres (IUGG). A sphere is within 0.5 % of the ellipsoid, less than GPS noise. */
export const earthRadiusM = 6_371_008.8;

const radiansPerDegree = Math.PI / 180;

/** Degrees to radians. */
export function radians(degrees: number): number {
  return degrees * radiansPerDegree;
}

/** Great-circle distance in metres between two positions in degrees; NaN when one is missing. */
export function haversineM(
  latitudeA: number,
  longitudeA: number,
  latitudeB: number,
  longitudeB: number,
): number {
  const sinLatitude = Math.sin(radians(latitudeB - latitudeA) / 2);
  const sinLongitude = Math.sin(radians(longitudeB - longitudeA) / 2);
  const h =
    sinLatitude * sinLatitude +
    Math.cos(radians(latitudeA)) * Math.cos(radians(latitudeB)) * sinLongitude * sinLongitude;
  return 2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(h)));
}
