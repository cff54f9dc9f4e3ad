import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { reportStyles } from './report-styles.js';
import { sampleFile } from './sample-file.js';

/** The web app: built into dist/web, from where the API serves it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [reportStyles(), sampleFile()],
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of its own: the content security policy allows no data: or inline code.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Merged files may need each other: what one of them does first would find the other empty.
      experimental: { onDemandWrapping: true },
      output: {
        strictExecutionOrder: true,
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        assetFileNames: ({ names }) =>
          `assets/${names[0]?.split('~')[0]?.replace(/\.\w+$/, '')}-[hash][extname]`,
        codeSplitting: {
          // Each file costs a request and a turn of its reader: what pages share comes in few.
          groups: [
            { name: 'app', tags: ['$initial'] },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 10_000 },
          ],
        },
      },
      onLog(level, log, tell) {
        // "use client" means something to servers that render React; this app is rendered in the browser alone.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
