import { createTheme, type MantineColorsTuple } from '@mantine/core';

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
  cursorType: 'pointer',
  focusRing: 'auto',
});
