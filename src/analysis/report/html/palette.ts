/**
 * Colours by use, as custom properties. One accent marks what was flagged; everything else is ink on paper. All text
 * pairs reach a contrast of at least 4.5:1 (WCAG 2.2 AA), lines and marks at least 3:1.
 */
export const lightPalette =
  '--paper:#fbfaf7;--card:#fff;--ink:#1b2127;--soft:#55606a;--line:#d8d9d4;--faint:#eeede8;--band:#dfe5e6;--accent:#a83a12';

/** The same uses on a dark ground. */
export const darkPalette =
  '--paper:#13171b;--card:#1b2126;--ink:#e9ebec;--soft:#a8b2ba;--line:#39424a;--faint:#232a30;--band:#2c3840;--accent:#ff9a66';

/** The same uses printed: black on white, readable in grey. */
export const paperPalette =
  '--paper:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#999;--faint:#eee;--band:#ddd;--accent:#000';
