import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, setGlobalDispatcher, type Dispatcher } from 'undici';
import { ForbiddenAddressError, isPublicAddress, refuseForbidden } from './addresses.js';
import { resolvePublic, type Resolve } from './resolve-public.js';

const longestConnectMs = 10_000;

/**
 * Looks a name up once and hands the connection what was checked: a name that leads elsewhere a moment later changes
 * nothing. One forbidden address among several is enough to refuse the name.
 */
export function publicLookup(resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    resolve(host, (error, addresses) => {
      const found = addresses ?? [];
      const refused = error ?? refusalOf(host, found);
      if (refused) return done(refused, options.all ? [] : '');
      if (options.all) return done(null, found);
      done(null, found[0].address, found[0].family);
    });
  };
}

function refusalOf(host: string, addresses: readonly LookupAddress[]): Error | undefined {
  if (addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address))) return undefined;
  return new ForbiddenAddressError(`https://${host}`, 'its name leads into a private network');
}

/**
 * What carries requests: to public addresses only, and to the origins that are listed, wherever these lie. Looks at every
 * request that comes by, so that whoever follows a redirect is checked anew. No proxy of the environment is used.
 */
export class GuardedDispatcher {
  private readonly guarded: Agent;
  private readonly open = new Agent({ connect: { timeout: longestConnectMs } });

  constructor(resolve: Resolve = resolvePublic()) {
    this.guarded = new Agent({ connect: { lookup: publicLookup(resolve), timeout: longestConnectMs } });
  }

  /** The carrier for a request to this address. @throws ForbiddenAddressError */
  to(url: URL, listedOrigins: readonly string[]): Dispatcher {
    if (listedOrigins.includes(url.origin)) return this.open;
    refuseForbidden(url);
    return this.guarded;
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await Promise.all([this.guarded.destroy(), this.open.destroy()]);
  }
}

/**
 * Puts the guard under what libraries ask by the `fetch` of Node (the one for accounts asks identity providers): the
 * second line, since our own code asks through `GuardedFetch`.
 */
export function guardRequestsOfLibraries(
  listedOrigins: readonly string[],
  tell: (what: string) => void,
): void {
  const guard = new GuardedDispatcher();
  const carry: Dispatcher.DispatcherComposeInterceptor = () => (options, handler) => {
    try {
      return guard.to(new URL(String(options.origin)), listedOrigins).dispatch(options, handler);
    } catch (error) {
      if (error instanceof ForbiddenAddressError) tell(error.message);
      throw error;
    }
  };
  setGlobalDispatcher(new Agent().compose(carry));
}
