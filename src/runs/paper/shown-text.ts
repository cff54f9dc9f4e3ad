/** Stands for a character that the type does not have. */
export const missingSign = '□';

/** Marks that join or choose between characters have no picture of their own. */
const invisible = /[\p{Cf}\p{Variation_Selector}]/gu;
const control = /[\p{Cc}\u2028\u2029]+/gu;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Returns a text as it can be printed: each character (as people count them) that the type lacks becomes one sign, and
 * control characters become spaces.
 */
export function shownText(text: string, hasGlyph: (codePoint: number) => boolean): string {
  const plain = text.replace(control, ' ').replace(invisible, '');
  if (isWhole(plain, hasGlyph)) return plain;
  const clusters = [...graphemes.segment(text.replace(control, ' '))].map(({ segment }) =>
    segment.replace(invisible, ''),
  );
  return clusters.map((cluster) => (isWhole(cluster, hasGlyph) ? cluster : missingSign)).join('');
}

function isWhole(text: string, hasGlyph: (codePoint: number) => boolean): boolean {
  for (const character of text) if (!hasGlyph(character.codePointAt(0) ?? 0)) return false;
  return true;
}
