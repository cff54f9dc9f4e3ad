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
      onLog(level, log, tell) {
        // "use client" means something to servers that render React; this app is rendered in the browser alone.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
