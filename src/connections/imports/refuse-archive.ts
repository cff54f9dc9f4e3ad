import { ProblemException } from '../../platform/http/problem.js';
import { openZip, ZipDamaged, type OpenedZip } from './opened-zip.js';

/** Our own exports have it among their first entries. */
const looksAt = 5;
const mostManifestBytes = 4_000;

/**
 * Refuses what is no archive at a glance, before anybody waits for it: no zip, or an export of a Stridecheck, which is taken
 * in elsewhere.
 * @throws ProblemException 422
 */
export async function refuseOtherZips(path: string): Promise<void> {
  const zip = await openZip(path).catch((error: unknown) => {
    if (!(error instanceof ZipDamaged)) throw error;
    throw new ProblemException(
      422,
      'no-zip',
      'This is no zip file, or it is cut off',
      'Send the zip as you downloaded it. If it is, download it again: a part of it is missing.',
    );
  });
  try {
    if (await isOwnExport(zip)) {
      throw new ProblemException(
        422,
        'own-export',
        'This is an export of Stridecheck',
        'Take it in under Account, Your data (POST /api/v1/exports/taken-in): it brings diary and plan along.',
      );
    }
  } finally {
    zip.close();
  }
}

async function isOwnExport(zip: OpenedZip): Promise<boolean> {
  try {
    let seen = 0;
    for await (const entry of zip.entries()) {
      if (seen++ >= looksAt) return false;
      if (entry.name !== 'manifest.json') continue;
      const beginning = await zip.beginning(entry, mostManifestBytes);
      return /"schema"\s*:\s*"stridecheck\.export\//.test(new TextDecoder().decode(beginning));
    }
    return false;
  } catch (error) {
    if (error instanceof ZipDamaged) return false;
    throw error;
  }
}
