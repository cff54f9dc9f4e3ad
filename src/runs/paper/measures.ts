/** Lengths on paper, in points (1/72 inch). */
const millimetre = 72 / 25.4;

export const page = {
  width: 210 * millimetre,
  height: 297 * millimetre,
  left: 17 * millimetre,
  right: 17 * millimetre,
  top: 13 * millimetre,
  /** Where a page that is not the first begins, below its running head. */
  topBelowHead: 20 * millimetre,
  bottom: 18.5 * millimetre,
} as const;

export const textWidth = page.width - page.left - page.right;

/** Type sizes. */
export const sizes = {
  plain: 9.2,
  small: 7.8,
  lead: 11,
  foot: 6.8,
  chart: 6.6,
  value: 17,
  heading: { 1: 14.5, 2: 11.5, 3: 9.6 },
} as const;

/** From one line to the next, as a part of the size. */
export const lineSpacing = 1.3;

/** Colours: one accent for what is flagged; the rest is ink on paper. All of it reads in grey. */
export const colours = {
  ink: '#000000',
  soft: '#3c4348',
  line: '#9a9c98',
  faint: '#eeeeec',
  band: '#dcdfdf',
  accent: '#9a3410',
  paper: '#ffffff',
} as const;
