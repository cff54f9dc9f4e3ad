/** Characters of a decimal number: digits, point, signs and exponent. */
const isDecimalCharacter = new Uint8Array(128);
for (const character of '0123456789.+-eE') isDecimalCharacter[character.charCodeAt(0)] = 1;

/**
 * A decimal number as XML Schema writes it (`xsd:decimal`, `xsd:double` without its INF), white space around it
 * allowed; NaN for everything else: nothing, words, hexadecimal, a decimal comma, what overflows to infinity.
 */
export function parseDecimal(text: string | undefined): number {
  const trimmed = text?.trim() ?? '';
  if (trimmed.length === 0) return NaN;
  for (let i = 0; i < trimmed.length; i++) {
    if (isDecimalCharacter[trimmed.charCodeAt(i)] !== 1) return NaN;
  }
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : NaN;
}
