// Puts each program of the server, with its libraries, into few files: what starts reads a dozen of them, not 2,500.
import { rmSync } from 'node:fs';
import { rolldown } from 'rolldown';

const folder = 'dist/server';
/** Each is a process or a thread of its own; they find each other side by side. */
const programs = {
  stridecheck: 'dist/src/cli/stridecheck.js',
  main: 'dist/src/main.js',
  worker: 'dist/src/worker.js',
  'analysis-process': 'dist/src/runs/analysis-process.js',
  'analysis-watchdog': 'dist/src/runs/analysis-watchdog.js',
  'paper-thread': 'dist/src/runs/paper/paper-thread.js',
};

const bundle = await rolldown({
  input: programs,
  platform: 'node',
  // Brings machine code, which is found beside it.
  external: [/^@node-rs\//],
  onLog(level, log, tell) {
    // Libraries look for others that may be there (other databases, other web servers); here they are not.
    if (log.code !== 'UNRESOLVED_IMPORT' || !log.id?.includes('node_modules')) tell(level, log);
  },
});
rmSync(folder, { recursive: true, force: true });
await bundle.write({ dir: folder, format: 'esm', chunkFileNames: '[name]-[hash].js' });
await bundle.close();
