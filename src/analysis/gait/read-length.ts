/** International inch, metres, exact by definition. */
const inchM = 0.0254;
const inchesPerFoot = 12;

/** Longer texts are no length of a person. */
const longestText = 30;

/** A bare number below is metres, from the other on centimetres; in between it may be feet or a slip. */
const metresBelow = 3;
const centimetresFrom = 30;

/**
 * Returns the metres that somebody wrote of a body, undefined for what has no one meaning: `1.78`, `1,78 m`, `178`,
 * `178 cm`, `1 m 78`, `5'10"`, `5 ft 10 in`, `5 Fuß 10 Zoll`, `70 in`. Whether a body has that length is not judged here.
 */
export function readLengthM(text: string): number | undefined {
  if (text.length > longestText) return undefined;
  const plain = text.trim().toLowerCase().replaceAll(',', '.').replaceAll(/\s+/g, '');
  return metresOf(plain) ?? metresAndCentimetresOf(plain) ?? feetOf(plain) ?? inchesOf(plain);
}

function metresOf(text: string): number | undefined {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(m|cm|mm)?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits);
  if (unit !== undefined) return value * { m: 1, cm: 0.01, mm: 0.001 }[unit as 'm' | 'cm' | 'mm'];
  if (value < metresBelow) return value;
  return value >= centimetresFrom ? value / 100 : undefined;
}

function metresAndCentimetresOf(text: string): number | undefined {
  const [, metres, centimetres] = /^(\d)m(\d{2})(?:cm)?$/.exec(text) ?? [];
  return metres === undefined ? undefined : Number(metres) + Number(centimetres) / 100;
}

function feetOf(text: string): number | undefined {
  const [, feet, inches = '0'] =
    /^(\d)(?:['′’]|ft\.?|feet|foot|fuß)(?:(\d{1,2}(?:\.\d+)?)(?:["″”]|''|′′|’’|in\.?|inch|inches|zoll)?)?$/.exec(
      text,
    ) ?? [];
  if (feet === undefined || Number(inches) >= inchesPerFoot) return undefined;
  return (Number(feet) * inchesPerFoot + Number(inches)) * inchM;
}

function inchesOf(text: string): number | undefined {
  const [, inches] = /^(\d{1,2}(?:\.\d+)?)(?:["″”]|''|in\.?|inch|inches|zoll)$/.exec(text) ?? [];
  return inches === undefined ? undefined : Number(inches) * inchM;
}
