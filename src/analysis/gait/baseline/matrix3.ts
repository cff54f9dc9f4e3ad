export type Vector3 = [number, number, number];
export type Matrix3 = readonly [Vector3, Vector3, Vector3];

/** Returns the inverse of a regular symmetric 3 × 3 matrix, by cofactors. */
export function invert3([[a, b, c], [, d, e], [, , f]]: Matrix3): Matrix3 {
  const aa = d * f - e * e;
  const ab = c * e - b * f;
  const ac = b * e - c * d;
  const bc = b * c - a * e;
  const scale = 1 / (a * aa + b * ab + c * ac);
  return [
    [aa * scale, ab * scale, ac * scale],
    [ab * scale, (a * f - c * c) * scale, bc * scale],
    [ac * scale, bc * scale, (a * d - b * b) * scale],
  ];
}
