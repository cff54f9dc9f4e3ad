import { styles } from './styles.js';

type Palette = Readonly<Record<string, string>>;

/** Reads the custom properties of the n-th `:root` block: light, dark, paper. */
function palette(index: number): Palette {
  const block = [...styles.matchAll(/:root\{([^}]*)\}/g)][index]?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})/g)].map((match) => [match[1], match[2]]),
  );
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(one = '', other = ''): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', 0],
  ['dark', 1],
  ['paper', 2],
])('the %s palette', (_, index) => {
  const colours = palette(index);

  it.each([
    ['ink', 'paper'],
    ['ink', 'card'],
    ['soft', 'paper'],
    ['soft', 'card'],
    ['ink', 'band'],
  ])('has text of %s on %s that anyone can read (4.5:1)', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['accent', 'paper'],
    ['accent', 'band'],
    ['ink', 'band'],
    ['soft', 'band'],
    ['soft', 'faint'],
  ])('has marks of %s on %s that anyone can see (3:1)', (mark, ground) => {
    expect(contrast(colours[mark], colours[ground])).toBeGreaterThanOrEqual(3);
  });
});

describe('styles', () => {
  it('load nothing', () => {
    expect(styles).not.toMatch(/url\(|@import|@font-face|https?:/);
  });

  it('can stand in a style element of well-formed XML', () => {
    expect(styles).not.toMatch(/[<&]/);
  });

  it('use no colour that is not defined', () => {
    const defined = new Set(Object.keys(palette(0)));
    const used = [...styles.matchAll(/var\(--([\w-]+)\)/g)].map((match) => match[1] ?? '');
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });

  it('open what is folded when the page is printed', () => {
    expect(styles.slice(styles.indexOf('@media print'))).toContain(
      'details::details-content{content-visibility:visible',
    );
  });

  it('draw both edges with dashes of their own, for those who see no colour', () => {
    expect(styles).toMatch(
      /\.edge\.possible\{stroke-dasharray:6 4\}\s*\.edge\.likely\{stroke-dasharray:1\.5 3\}/,
    );
  });
});
