import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const accent: MantineColorsTuple = [
  '#fdf0ea',
  '#f7ddd0',
  '#efb89e',
  '#e8916a',
  '#e2703e',
  '#ff9a66',
  '#c4481a',
  '#a83a12',
  '#8a2f0e',
  '#6d240a',
];

const ink: MantineColorsTuple = [
  '#f3f4f5',
  '#e1e4e7',
  '#c3c9ce',
  '#a3acb4',
  '#87929c',
  '#75818c',
  '#55606a',
  '#3a444c',
  '#1b2127',
  '#101418',
];

/** Filled with ink, or with the accent where something is lost by it; paper shows through as the letters. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled') return colors;
  const fill = input.color?.startsWith('accent') ? 'var(--accent)' : 'var(--ink)';
  const hover = `color-mix(in srgb, ${fill} 85%, var(--paper))`;
  return { ...colors, background: fill, hover, color: 'var(--paper)' };
};

/** The library's own colours, from the palette that the report has: the palette knows light, dark and paper. */
const paletteVariables = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--soft)',
  '--mantine-color-placeholder': 'var(--soft)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-hover': 'var(--faint)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-anchor': 'var(--ink)',
  '--mantine-color-error': 'var(--accent)',
  '--mantine-primary-color-filled': 'var(--ink)',
  '--mantine-primary-color-contrast': 'var(--paper)',
  '--mantine-primary-color-light-color': 'var(--ink)',
};

/** Sets the library's colours where it sets its own, so that they are not overruled by them. */
export const paletteResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: paletteVariables,
  dark: {
    ...paletteVariables,
    '--mantine-color-dark-4': 'var(--line)',
    '--mantine-color-dark-5': 'var(--faint)',
    '--mantine-color-dark-6': 'var(--card)',
  },
});

/** Ink on paper with one accent, as in the report; the palette's properties carry light and dark. */
export const theme = createTheme({
  colors: { accent, ink },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: {
    sizes: { h1: { fontSize: '1.75rem', lineHeight: '1.2' }, h2: { fontSize: '1.25rem', lineHeight: '1.3' } },
  },
  variantColorResolver,
  components: {
    Anchor: { defaultProps: { underline: 'always' } },
    // The library's tick is white, and so is what is filled on a dark page.
    Checkbox: { defaultProps: { iconColor: 'var(--paper)' } },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
});
