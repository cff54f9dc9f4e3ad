import type { Plugin } from 'vite';
import { darkPalette, lightPalette, paperPalette } from '../src/analysis/report/html/palette.js';
import { sectionStyles } from '../src/analysis/report/html/styles.js';

const sheets: Readonly<Record<string, string>> = {
  'virtual:palette.css': `
:root{color-scheme:light;${lightPalette}}
:root[data-mantine-color-scheme=dark]{color-scheme:dark;${darkPalette}}
@media print{:root,:root[data-mantine-color-scheme=dark]{color-scheme:light;${paperPalette}}}`,
  'virtual:report.css': `.report{${sectionStyles}}`,
};

/** Gives the app the report's own colours and style, kept to what stands inside `.report`. */
export function reportStyles(): Plugin {
  return {
    name: 'report-styles',
    resolveId: (id) => (id in sheets ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? sheets[id.slice(1)] : undefined),
  };
}
