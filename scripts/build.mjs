// Compiles the server, bundles it, and builds the web app that it serves, each file of it also compressed.
// Last it makes `npx stridecheck` find the command here: npx would otherwise install the folder, and build it, each time.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import './generate-client.mjs';

const require = createRequire(import.meta.url);
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
await import('./bundle-server.mjs');
await build({ configFile: 'web/vite.config.ts', logLevel: 'warn' });

/** Smaller ones fit into a packet as they are. */
const leastBytes = 1024;
for (const entry of readdirSync('dist/web/assets', { withFileTypes: true })) {
  const path = join('dist/web/assets', entry.name);
  const bytes = readFileSync(path);
  if (bytes.length < leastBytes) continue;
  writeFileSync(`${path}.br`, brotliCompressSync(bytes));
  writeFileSync(`${path}.gz`, gzipSync(bytes));
}

mkdirSync('node_modules/.bin', { recursive: true });
rmSync('node_modules/.bin/stridecheck', { force: true });
symlinkSync('../../bin/stridecheck.js', 'node_modules/.bin/stridecheck');
