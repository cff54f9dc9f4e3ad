import { Resolver } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';

/** Finds all addresses of a name. */
export type Resolve = (
  host: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface NameServerOptions {
  /** `address:port`; those of the system when left out. */
  readonly servers?: readonly string[];
  /** How long an answer is waited for, each of the two times that it is asked for. */
  readonly timeoutMs?: number;
}

/**
 * Finds addresses by asking the name servers themselves, IPv4 first. The system's own look-up would hold one of the few
 * threads that also read files, for as long as somebody's name server likes; and names that it alone knows (`/etc/hosts`) are
 * not public.
 */
export function resolvePublic({ servers, timeoutMs = 2_000 }: NameServerOptions = {}): Resolve {
  return (host, done) => {
    // Anew each time: the servers of the system may be others by now.
    const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
    if (servers) resolver.setServers(servers);
    void Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]).then(([four, six]) => {
      const addresses = [...addressesOf(four, 4), ...addressesOf(six, 6)];
      const error = four.status === 'rejected' ? (four.reason as NodeJS.ErrnoException) : null;
      done(addresses.length > 0 ? null : error, addresses);
    });
  };
}

function addressesOf(found: PromiseSettledResult<string[]>, family: 4 | 6): LookupAddress[] {
  return found.status === 'fulfilled' ? found.value.map((address) => ({ address, family })) : [];
}
