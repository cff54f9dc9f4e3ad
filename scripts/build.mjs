// Compiles the project and copies what is read at run time but is no TypeScript.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
for (const folder of ['src/start-page']) {
  if (existsSync(folder)) cpSync(folder, `dist/${folder}`, { recursive: true });
}
