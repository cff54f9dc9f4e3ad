import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const file = new URL('../samples/easy-run-with-long-steps.fit', import.meta.url);
const address = 'sample.fit';

/** Gives the app the bundled sample whose report is shown to those without an account: `/sample.fit`. */
export function sampleFile(): Plugin {
  return {
    name: 'sample-file',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: address, source: readFileSync(file) });
    },
    configureServer(server) {
      server.middlewares.use(`/${address}`, (_request, response) => response.end(readFileSync(file)));
    },
  };
}
