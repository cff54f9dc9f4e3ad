import { DataSource } from 'typeorm';
import { entities } from '../../src/entities.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { FileStorage } from '../../src/platform/storage/file-storage.js';
import { findBrokenConnections } from '../../src/connections/invariants.js';
import { brokenImports } from '../../src/connections/imports/broken-imports.js';
import { findBrokenInvariants } from '../../src/runs/invariants.js';

/** What `stridecheck doctor` would find in this database and folder: empty when all is well. */
export async function brokenInvariants(databaseUrl: string, storageDir: string): Promise<string[]> {
  const dataSource = await new DataSource(
    dataSourceOptions(databaseUrl, entities, () => undefined),
  ).initialize();
  try {
    const storage = new FileStorage(storageDir);
    const broken = [
      ...(await findBrokenInvariants(dataSource, storage)),
      ...(await findBrokenConnections(dataSource)),
      ...(await brokenImports(dataSource.manager, storage)),
    ];
    return broken.map(({ rule, subject }) => `${rule}: ${subject}`);
  } finally {
    await dataSource.destroy();
  }
}
