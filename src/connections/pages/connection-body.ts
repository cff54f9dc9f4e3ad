import { policyOf } from '../../runs/runs.js';
import type { ProviderSetup } from '../provider-settings.js';
import { connectionFaultCodes, type ConnectionBody } from './connections.contract.js';
import type { ConnectionRow } from './connection-list.store.js';

/** How a provider stands for a runner, as the page reads it. */
export function toConnectionBody(
  { provider, settings }: ProviderSetup,
  row: ConnectionRow | undefined,
  runs: number,
): ConnectionBody {
  const { id, name, signIn, keySignIn, listing } = provider;
  const { viewer, expiresAfterDays, keepsPosition, erasedOnDisconnect } = policyOf(`api:${id}`);
  return {
    id,
    name,
    state: stateOf(settings !== null, row),
    pageSignIn: settings !== null && (signIn.isOpen?.(settings) ?? true),
    keySignIn: keySignIn !== undefined,
    listing: listing !== undefined,
    listedDays: listing?.days ?? null,
    connectedAt: row?.connectedAt.toISOString() ?? null,
    lastReceivedAt: row?.lastReceivedAt?.toISOString() ?? null,
    lastFault: faultOf(row),
    nextSweepAt: row?.nextSweepAt?.toISOString() ?? null,
    backfill: row?.isListed ? { found: row.found, done: row.done } : null,
    notHere: {
      noRuns: row?.noRuns ?? 0,
      noRecording: row?.noRecording ?? 0,
      withheld: row?.withheld ?? 0,
      positions: row?.positions ?? 0,
      lost: row?.lost ?? 0,
      failed: row?.failed ?? 0,
    },
    runs,
    policy: { viewer, expiresAfterDays, keepsPosition, erasedOnDisconnect },
  };
}

function stateOf(isOn: boolean, row: ConnectionRow | undefined): ConnectionBody['state'] {
  if (row?.status === 'leaving') return 'leaving';
  if (!isOn) return 'off';
  if (!row) return 'none';
  return row.status === 'connected' ? 'connected' : 'mend';
}

function faultOf(row: ConnectionRow | undefined): ConnectionBody['lastFault'] {
  if (!row?.faultCode || !row.faultAt) return null;
  const code = connectionFaultCodes.find((known) => known === row.faultCode) ?? 'unexpected';
  return { code, at: row.faultAt.toISOString(), retryAt: row.retryAt?.toISOString() ?? null };
}
