import { rmSync } from 'node:fs';

export default async function tearDown() {
  await globalThis.__stridecheckPostgres?.stop();
  if (globalThis.__stridecheckDataDir)
    rmSync(globalThis.__stridecheckDataDir, { recursive: true, force: true });
}
